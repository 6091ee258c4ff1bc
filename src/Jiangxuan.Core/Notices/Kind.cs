namespace Jiangxuan.Core.Notices;

/// <summary>The word by which a closed kind is named in <c>notice.yaml</c>.</summary>
/// <param name="name">The value of <c>kind:</c>, or the single key of a <see cref="KeyedAttribute"/> node.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KindAttribute(string name) : Attribute
{
    /// <summary>The word in the file.</summary>
    public string Name { get; } = name;
}

/// <summary>Marks a family of kinds written as <c>{kindName: settings}</c> instead of with a <c>kind:</c> key.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeyedAttribute : Attribute;

/// <summary>Marks a property whose settings stand in the same map as its owner's (a fact and its kind).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FlattenAttribute : Attribute;
