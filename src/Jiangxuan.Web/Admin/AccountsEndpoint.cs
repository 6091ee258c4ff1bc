using System.Security.Cryptography;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Admin;

/// <summary>Accounts of staff: made here, locked here; applicants register themselves.</summary>
internal static class AccountsEndpoint
{
    public static Task<IResult> Get(HttpContext http, string? done) =>
        Page(http, new AccountForm("", "", "", "", ""), [], done, null);

    public static async Task<IResult> Create(HttpContext http, Posting posting, Accounts accounts)
    {
        var form = new AccountForm(
            posting["userName"],
            posting["name"],
            posting["role"],
            posting["organ"],
            posting["unit"]
        );
        var errors = await Check(http, form);
        if (errors.Count > 0)
        {
            return (await Page(http, form, errors, null, null)).With(StatusCodes.Status422UnprocessableEntity);
        }

        // Posted again under the same key: the name is taken by then, and the sentence says so; nothing is made twice.
        var password = Password();
        var (_, refusal) = await accounts.Create(
            new AccountDraft
            {
                UserName = form.UserName,
                Name = form.Name,
                Role = Enum.Parse<Role>(form.Role),
                City = http.CityOf()!,
                Organ = form.Organ.Length == 0 ? null : form.Organ,
                Unit = form.Unit.Length == 0 ? null : form.Unit,
            },
            password
        );
        return refusal is null
            ? await Page(http, new AccountForm("", "", "", "", ""), [], $"已建立账号 {form.UserName}。", password)
            : (await Page(http, form, [new FormError(refusal.Field ?? "userName", refusal.Sentence)], null, null)).With(
                StatusCodes.Status422UnprocessableEntity
            );
    }

    public static async Task<IResult> Disable(HttpContext http, string id, Posting posting, Accounts accounts)
    {
        var account = await Own(http, accounts, id);
        var disable = posting["disabled"] == "1";
        return await accounts.Disable(account, disable) is { } refusal
            ? throw Desk.Forbidden(refusal.Sentence)
            : Results.Redirect(
                $"/accounts?done={Uri.EscapeDataString($"{account.Name}的账号已{(disable ? "停用" : "启用")}。")}"
            );
    }

    public static async Task<IResult> SetPassword(HttpContext http, string id, Posting posting, Accounts accounts)
    {
        var account = await Own(http, accounts, id);
        var password = Password();
        return await accounts.SetPassword(account, password) is { } refusal
            ? throw Desk.Forbidden(refusal.Sentence)
            : await Page(
                http,
                new AccountForm("", "", "", "", ""),
                [],
                $"已重设 {account.UserName} 的密码。",
                password
            );
    }

    private static async Task<Account> Own(HttpContext http, Accounts accounts, string id) =>
        await accounts.Find(id) is { } account && account.City == http.CityOf()
            ? account
            : throw Desk.Missing("没有这个账号。");

    private static async Task<List<FormError>> Check(HttpContext http, AccountForm form)
    {
        var errors = new List<FormError>();
        if (form.UserName.Length is < 3 or > 40)
        {
            errors.Add(new FormError("userName", "登录名应为3至40个字符。"));
        }

        if (form.Name.Length is 0 or > 30)
        {
            errors.Add(new FormError("name", "请填写姓名，不超过30个字。"));
        }

        if (!Enum.TryParse<Role>(form.Role, out var role) || !AccountForm.Roles.Contains(role))
        {
            errors.Add(new FormError("role", "请选择角色。"));
            return errors;
        }

        var (organs, units) = await Places(http);
        if (role is Role.Unit or Role.Office && organs.All(o => o.Id != form.Organ))
        {
            errors.Add(new FormError("organ", "请选择所在机构：他能办理哪些环节由机构决定。"));
        }

        if (role is Role.Unit && units.All(u => u.Id != form.Unit))
        {
            errors.Add(new FormError("unit", "请选择所在的推荐单位。"));
        }

        return errors;
    }

    private static async Task<(IReadOnlyList<Organ> Organs, IReadOnlyList<Unit> Units)> Places(HttpContext http)
    {
        var editions = await http.RequestServices.GetRequiredService<Editions>().All(http.RequestAborted);
        if (editions is not [var latest, ..])
        {
            return ([], []);
        }

        var docket = http.RequestServices.GetRequiredService<Docket>();
        var world = await docket.Open(latest, Scope.Edition, http.RequestAborted);
        return (latest.Notice.Organs, world.Edition.Units);
    }

    private static async Task<IResult> Page(
        HttpContext http,
        AccountForm form,
        IReadOnlyList<FormError> errors,
        string? done,
        string? password
    )
    {
        var (organs, units) = await Places(http);
        var accounts = http.RequestServices.GetRequiredService<Accounts>();
        return new RazorComponentResult<AccountsPage>(
            new
            {
                Frame = http.Frame(),
                Menu = AdminMenu.Of(http),
                Staff = await accounts.Staff(http.CityOf()!, http.RequestAborted),
                Organs = organs,
                Units = units,
                Form = form,
                Errors = errors,
                Done = done,
                Password = password,
                Keys = (Func<Guid>)Guid.NewGuid,
            }
        );
    }

    // Read aloud over the phone: no letters that look alike.
    private static string Password() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 14);
}
