using Jiangxuan.Core.Calendar;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Apply;

/// <summary>The inbox (站内消息).</summary>
internal static class Messages
{
    public static async Task<IResult> Show(HttpContext http, Inbox inbox, CancellationToken ct)
    {
        var letters = await inbox.Latest(http.CityOf()!, http.ActorOf().Account, ct: ct);
        return new RazorComponentResult<MessagesPage>(
            new
            {
                Frame = http.Frame(),
                Items = letters
                    .Select(l => new InboxItem(
                        l.Id,
                        new DateTimeOffset(DateTime.SpecifyKind(l.At, DateTimeKind.Utc)).ToOffset(Shanghai.Offset),
                        l.Title,
                        l.Body,
                        l.Link,
                        l.IsRead
                    ))
                    .ToList(),
                Key = Guid.NewGuid(),
                UpTo = letters.Count == 0 ? 0 : letters.Max(l => l.Id),
            }
        );
    }

    public static async Task<IResult> Read(Posting posting, Inbox inbox, CancellationToken ct)
    {
        // Only what the person had before their eyes: one that came since stays unread.
        if (long.TryParse(posting["upTo"], out var upTo))
        {
            await inbox.Read(posting.Http.CityOf()!, posting.Act.Actor.Account, upTo, ct);
        }

        return Results.Redirect(ApplyLinks.Messages);
    }
}
