using Deque.AxeCore.Playwright;

namespace Jiangxuan.Journeys.Given;

/// <summary>A page looked at in several sizes.</summary>
internal static class Walk
{
    /// <summary>
    /// Opens a page; <c>+ selector</c> follows the first such link there. What is wrong with it, and where it is too wide, is added to the
    /// list; the first and the last size are pictured.
    /// </summary>
    public static async Task Visits(
        this Screen screen,
        string page,
        IReadOnlyList<(int Width, int Height)> sizes,
        List<string> wrong
    )
    {
        var parts = page.Split(" + ");
        await screen.Page.SetViewportSizeAsync(sizes[0].Width, sizes[0].Height);
        var status = await screen.Open(parts[0]);
        if (parts.Length > 1)
        {
            var links = await screen.Links(parts[1]);
            if (links.Count == 0)
            {
                wrong.Add($"{page}: nothing to follow");
                return;
            }

            status = await screen.Open(links[0]);
        }

        if (status != (page == "/nowhere" ? 404 : 200))
        {
            wrong.Add($"{page}: {status}");
        }

        await screen.Looks(page, screen.Path.Replace('/', '_'), sizes, wrong);
    }

    /// <summary>Looks at the page that is open, as it is.</summary>
    public static async Task Looks(
        this Screen screen,
        string page,
        string name,
        IReadOnlyList<(int Width, int Height)> sizes,
        List<string> wrong
    )
    {
        var axe = await screen.Page.RunAxe();
        wrong.AddRange(
            axe.Violations.Where(v => v.Impact is "serious" or "critical")
                .Select(v => $"{page}: {v.Impact} {v.Id} {v.Nodes[0].Html} ({v.Nodes.Length})")
        );
        foreach (var (width, height) in sizes)
        {
            await screen.Page.SetViewportSizeAsync(width, height);
            var over = await screen.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - innerWidth");
            if (over > 1)
            {
                wrong.Add($"{page}: {over} px too wide at {width}");
            }

            if ((width, height) == sizes[0] || (width, height) == sizes[^1])
            {
                await screen.Shot($"{name}-{width}");
            }
        }
    }
}
