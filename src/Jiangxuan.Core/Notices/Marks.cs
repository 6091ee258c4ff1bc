namespace Jiangxuan.Core.Notices;

/// <summary>Marks the one member that is meant when a kind's settings are written as a bare scalar or list: <c>{exists: photo}</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BareAttribute : Attribute;

/// <summary>Marks a member that no file may state: it is computed or comes from another file.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotInFileAttribute : Attribute;

/// <summary>Marks ids that must be declared elsewhere in the definition; the check follows them.</summary>
/// <param name="thing">What is named.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NamesAttribute(Thing thing) : Attribute
{
    /// <summary>What is named.</summary>
    public Thing Thing { get; } = thing;
}

/// <summary>What an id can name.</summary>
public enum Thing
{
    /// <summary>An organ.</summary>
    Organ,

    /// <summary>A clause.</summary>
    Clause,

    /// <summary>A decision.</summary>
    Decision,

    /// <summary>A stage.</summary>
    Stage,

    /// <summary>A fact.</summary>
    Fact,

    /// <summary>A fact, or what is known of everybody without being declared: <c>channel</c>, <c>unit</c>, <c>unitGroup</c>.</summary>
    KnownFact,

    /// <summary>A code list.</summary>
    Scale,

    /// <summary>A group of recommending units.</summary>
    UnitGroup,

    /// <summary>An honour level.</summary>
    Tier,

    /// <summary>A register of persons.</summary>
    Register,

    /// <summary>A time of stewardship.</summary>
    Stewardship,
}

/// <summary>A value written as one word in the file, with a form of its own.</summary>
/// <typeparam name="TSelf">The value.</typeparam>
public interface IWord<TSelf>
    where TSelf : IWord<TSelf>
{
    /// <summary>How it is to be written, in Chinese.</summary>
    static abstract string Form { get; }

    /// <summary>Reads it; null when it is not of that form.</summary>
    static abstract TSelf? Read(string text);
}

/// <summary>Marks a word whose braces name fields that are filled in later: <c>{name}</c> on a form. It checks them itself.</summary>
public interface IPlaceholders;
