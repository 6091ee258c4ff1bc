using System.Text;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Audit;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Scope = Jiangxuan.Web.Store.Scope;

namespace Jiangxuan.Web.Office.Setup;

/// <summary>Registers of persons that rules ask (历届获评、限制名单、人才计划): ID numbers come in, only keyed hashes stay.</summary>
internal static class RegistersEndpoint
{
    private const long LargestFile = 2 * 1024 * 1024;

    public static Task<IResult> Get(Desk desk, string? done) => Page(desk, "", "", [], done);

    public static async Task<IResult> Post(Desk desk, Posting posting, Vault vault)
    {
        var id = posting["register"];
        var register = Lookups.Registers(desk.Notice).FirstOrDefault(r => r.Id == id);
        if (register is null)
        {
            return (
                await Page(desk, id, posting["numbers"], [new FormError("register", "请选择通知用到的名册。")], null)
            ).With(422);
        }

        if (posting.Form.Files["file"] is { Length: > LargestFile })
        {
            return (
                await Page(
                    desk,
                    id,
                    posting["numbers"],
                    [new FormError("file", "文件超过2MB，请只保留身份证号一列，存为文本或CSV后再传。")],
                    null
                )
            ).With(422);
        }

        var list = IdList.Read(
            posting["numbers"] + "\n" + await TextOf(posting),
            desk.Today,
            vault.HashOf,
            Ends(desk.Notice, id)
        );
        var docketed = await SetupAct.Commit(
            desk,
            posting,
            _ =>
                list.Unreadable > 0
                    ? new Refusal(
                        $"有{list.Unreadable}行不是有效的身份证号（第{string.Join("、", list.Where)}行），没有导入。请更正后重新导入整份名册。",
                        null,
                        "numbers"
                    )
                    : Opening.ImportRegister(id, list.Persons, posting["nobody"] == "yes")
        );
        return docketed is Docketed.Refused refused
            ? (await Page(desk, id, posting["numbers"], [Shown.Error(refused.Refusal, "numbers")], null)).With(422)
            : Posting.Answer(
                docketed,
                _ =>
                    $"/office/{desk.Edition.EditionId}/registers?done={Uri.EscapeDataString($"已导入“{register.Label ?? id}”：{list.Persons.Count} 人{(list.Repeated > 0 ? $"，重复的 {list.Repeated} 行只计一次" : "")}")}",
                _ => throw new InvalidOperationException("refused"),
                _ => new RazorComponentResult<StalePage>(
                    new { desk.Frame, ReloadHref = $"/office/{desk.Edition.EditionId}/registers" }
                )
            );
    }

    /// <summary>Whether the register's entries end on a day.</summary>
    internal static bool Ends(Notice notice, string register) =>
        notice.Registers.FirstOrDefault(r => r.Id == register)?.Purpose == RegisterPurpose.Bans;

    private static async Task<string> TextOf(Posting posting)
    {
        if (posting.Form.Files["file"] is not { } file)
        {
            return "";
        }

        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(posting.Http.RequestAborted);
    }

    private static async Task<IResult> Page(
        Desk desk,
        string register,
        string numbers,
        IReadOnlyList<FormError> errors,
        string? done
    ) =>
        new RazorComponentResult<RegistersPage>(
            new
            {
                desk.Frame,
                World = await desk.Open(Scope.Edition),
                Workload = await Workload.Of(desk),
                Registers = Lookups.Registers(desk.Notice),
                Register = register,
                Numbers = numbers,
                Errors = errors,
                Key = Guid.NewGuid(),
                Done = done,
            }
        );
}
