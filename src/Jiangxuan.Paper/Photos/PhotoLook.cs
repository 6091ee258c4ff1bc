using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Photos;

/// <summary>What is said of a portrait photograph (照片检查). It warns and never blocks: the eye of the office decides.</summary>
/// <param name="Warnings">In the order of weight; none when nothing was found.</param>
/// <param name="Missing">What is not installed, so that the background was not looked at; null when it was.</param>
public sealed record PhotoLook(IReadOnlyList<PhotoWarning> Warnings, Missing? Missing = null);

/// <summary>One thing that is not as the notice asks.</summary>
/// <param name="Fault">What it is.</param>
/// <param name="Sentence">The reason and what to do, in Chinese.</param>
public sealed record PhotoWarning(PhotoFault Fault, string Sentence);

/// <summary>What can be wrong with a photograph.</summary>
public enum PhotoFault
{
    /// <summary>It is no picture, or broken.</summary>
    Unreadable,

    /// <summary>It has too few pixels to be printed.</summary>
    Small,

    /// <summary>It would be cut or squeezed.</summary>
    Ratio,

    /// <summary>It is upright only by a mark that not every program minds.</summary>
    Turned,

    /// <summary>It has the inks of a press.</summary>
    Inks,

    /// <summary>It has no colours.</summary>
    Grey,

    /// <summary>Its background has another colour.</summary>
    Background,
}
