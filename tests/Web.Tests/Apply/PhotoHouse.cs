using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;

namespace Jiangxuan.Web.Tests.Apply;

/// <summary>The house in a year whose notice asks for a photo before red.</summary>
public class PhotoHouse : ApplyHouse
{
    private const string Asked = "photo: { widthMm: 35, heightMm: 49 }";

    private readonly Lazy<Definition> _red = new(() =>
    {
        var files = Kaifeng.Definition.Files.ToDictionary();
        var text = files[NoticeReading.NoticeFile];
        files[NoticeReading.NoticeFile] = text.Replace(
            Asked,
            "photo: { widthMm: 35, heightMm: 49, background: 红色 }",
            StringComparison.Ordinal
        );
        return new Definition("kaifeng-2020", files, NoticeReading.Read(files), Kaifeng.Definition.SampleUnits);
    });

    protected override Definition Definition => _red.Value;
}
