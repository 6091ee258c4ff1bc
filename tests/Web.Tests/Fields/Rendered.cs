using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;

namespace Jiangxuan.Web.Tests.Fields;

/// <summary>Components as the browser gets them, and their forms as the browser posts them.</summary>
internal static class Rendered
{
    public static async Task<IDocument> Component<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString()
        );
        return new HtmlParser().ParseDocument($"<form>{html}</form>");
    }

    public static Task<IDocument> Field(FieldModel field) =>
        Component<FieldView>(new Dictionary<string, object?> { [nameof(FieldView.Field)] = field });

    public static Task<IDocument> Field(
        Notice notice,
        Value? value,
        IReadOnlyList<FormError>? errors = null,
        FileRoutes? files = null
    )
    {
        var values = new Dictionary<string, Value>();
        if (value is not null)
        {
            values[notice.Facts[0].Key] = value;
        }

        return Field(FormFields.Of(notice, [notice.Facts[0].Key], values, errors, files)[0]);
    }

    /// <summary>What a browser without script posts for the form, buttons and files left out.</summary>
    public static FormCollection Posts(IParentNode page)
    {
        var fields = new List<(string Name, string Value)>();
        foreach (var control in page.QuerySelectorAll("input, select, textarea"))
        {
            var value = control switch
            {
                IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => null,
                IHtmlInputElement { Type: "file" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlTextAreaElement area => area.Value,
                _ => null,
            };
            if (value is not null && control.GetAttribute("name") is { Length: > 0 } name)
            {
                fields.Add((name, value));
            }
        }

        return new FormCollection(
            fields.GroupBy(f => f.Name).ToDictionary(g => g.Key, g => new StringValues([.. g.Select(f => f.Value)]))
        );
    }

    public static Bound Bind(Notice notice, IFormCollection form, IReadOnlyDictionary<string, Value>? stored = null) =>
        FormBinder.Bind(
            notice,
            notice.Facts.Select(f => f.Key),
            PostedForm.Of(form),
            stored ?? new Dictionary<string, Value>(),
            Sample.Today,
            Sample.Seal
        );
}
