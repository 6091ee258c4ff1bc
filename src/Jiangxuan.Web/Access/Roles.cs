using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Web.Access;

/// <summary>How roles are called on screens and in claims.</summary>
public static class Roles
{
    /// <summary>The word on screens.</summary>
    public static string Label(Role role) =>
        role switch
        {
            Role.Applicant => "申报人",
            Role.Employer => "所在单位",
            Role.Unit => "推荐单位",
            Role.Office => "领导小组办公室",
            Role.Judge => "评委",
            Role.Leader => "领导小组",
            Role.Inspector => "纪检监察",
            Role.Administrator => "系统管理员",
            Role.Public => "社会公众",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };

    /// <summary>Where the role's work begins, root-relative.</summary>
    public static string Home(Role role) =>
        role switch
        {
            Role.Applicant => "/my",
            Role.Unit => "/unit",
            Role.Office => "/office",
            Role.Judge => "/judge",
            Role.Leader => "/leaders",
            Role.Inspector => "/inspector",
            Role.Administrator => "/accounts",
            _ => "/",
        };
}
