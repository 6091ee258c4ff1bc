namespace Jiangxuan.Paper.Grids;

/// <summary>Why a table cannot be drawn.</summary>
/// <param name="Row">Row of the layout, from 0.</param>
/// <param name="Sentence">What is wrong and what to do, in Chinese.</param>
public sealed record GridFault(int Row, string Sentence);
