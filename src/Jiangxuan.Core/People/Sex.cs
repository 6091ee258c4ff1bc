namespace Jiangxuan.Core.People;

/// <summary>性别 as an ID number carries it.</summary>
public enum Sex
{
    /// <summary>男: odd sequence number.</summary>
    Male,

    /// <summary>女: even sequence number.</summary>
    Female,
}
