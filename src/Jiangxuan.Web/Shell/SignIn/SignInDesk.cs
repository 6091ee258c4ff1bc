using System.Text.RegularExpressions;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Shell.SignIn;

/// <summary>The door: sign in, sign out, register as an applicant, large print.</summary>
internal static partial class SignInDesk
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        var door = app.MapGroup("").Permit(Role.Public);
        door.MapGet("/signin", ShowSignIn);
        door.MapPost("/signin", SignIn).RequireRateLimiting(AccessServices.Door);
        door.MapPost("/signout", SignOut);
        door.MapGet("/register", ShowRegister);
        door.MapPost("/register", Register).RequireRateLimiting(AccessServices.Door);
        door.MapGet("/size", Size);
    }

    private static RazorComponentResult ShowSignIn(HttpContext http, string? back) =>
        SignInAgain(http, FrameOfRequest.Local(back, ""), "", []);

    private static async Task<IResult> SignIn(HttpContext http, Accounts accounts)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var back = FrameOfRequest.Local(form["back"], "");
        var name = form["name"].ToString().Trim();
        var password = form["password"].ToString();
        if (name.Length == 0 || password.Length is 0 or > 128)
        {
            var missing =
                name.Length == 0 ? new FormError("name", "请填写手机号或用户名。") : new("password", "请填写密码。");
            return SignInAgain(http, back, name, [missing]);
        }

        var (account, refusal) = await accounts.SignIn(name, password);
        return account is null
            ? SignInAgain(http, back, name, [ErrorOf(refusal!)])
            : Results.Redirect(back.Length > 0 ? back : Roles.Home(account.Role));
    }

    private static async Task<IResult> SignOut(HttpContext http, Accounts accounts)
    {
        await accounts.SignOut();
        return Results.Redirect("/");
    }

    private static RazorComponentResult ShowRegister(HttpContext http, string? back) =>
        RegisterAgain(http, FrameOfRequest.Local(back, ""), "", "", []);

    private static async Task<IResult> Register(HttpContext http, Accounts accounts, Frames frames)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var back = FrameOfRequest.Local(form["back"], "");
        var phone = form["phone"].ToString().Replace(" ", "").Replace("-", "");
        var name = form["name"].ToString().Trim();
        var (password, again) = (form["password"].ToString(), form["again"].ToString());
        var errors = Check(phone, name, password, again).ToList();
        if (errors.Count > 0)
        {
            return RegisterAgain(http, back, phone, name, errors);
        }

        var city = frames.City ?? throw new InvalidOperationException("没有任何通知定义，不能注册。");
        var draft = new AccountDraft
        {
            UserName = phone,
            Name = name,
            Role = Role.Applicant,
            City = city,
        };
        var (account, refusal) = await accounts.Create(draft, password);
        if (account is null)
        {
            var error = ErrorOf(refusal!);
            return RegisterAgain(
                http,
                back,
                phone,
                name,
                [error.ElementId == "name" ? error with { ElementId = "phone" } : error]
            );
        }

        await accounts.Enter(account);
        return Results.Redirect(back.Length > 0 ? back : Roles.Home(Role.Applicant));
    }

    private static IResult Size(HttpContext http, int large, string? back)
    {
        http.Response.Cookies.Append(
            Frames.SizeCookie,
            large == 1 ? "large" : "normal",
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
            }
        );
        return Results.Redirect(FrameOfRequest.Local(back, "/"));
    }

    private static IEnumerable<FormError> Check(string phone, string name, string password, string again)
    {
        if (!Phone().IsMatch(phone))
        {
            yield return new FormError("phone", "请填写 11 位手机号。");
        }

        if (name.Length is < 2 or > 30)
        {
            yield return new FormError("name", "请填写姓名，与身份证一致。");
        }

        if (password.Length > 128)
        {
            yield return new FormError("password", "密码最多 128 个字符。");
        }
        else if (password != again)
        {
            yield return new FormError("again", "两次输入的密码不一样，请重新输入。");
        }
    }

    private static FormError ErrorOf(Refusal refusal) => new(refusal.Field ?? "", refusal.Sentence);

    private static RazorComponentResult SignInAgain(
        HttpContext http,
        string back,
        string name,
        IReadOnlyList<FormError> errors
    ) =>
        new RazorComponentResult<SignInPage>(
            new
            {
                Frame = http.Frame(),
                Key = Guid.NewGuid(),
                Back = back,
                Name = name,
                Errors = errors,
            }
        )
        {
            StatusCode = errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };

    private static RazorComponentResult RegisterAgain(
        HttpContext http,
        string back,
        string phone,
        string name,
        IReadOnlyList<FormError> errors
    ) =>
        new RazorComponentResult<RegisterPage>(
            new
            {
                Frame = http.Frame(),
                Key = Guid.NewGuid(),
                Back = back,
                Phone = phone,
                Name = name,
                Errors = errors,
            }
        )
        {
            StatusCode = errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };

    [GeneratedRegex("^1[3-9][0-9]{9}$")]
    private static partial Regex Phone();
}
