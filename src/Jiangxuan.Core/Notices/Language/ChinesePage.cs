namespace Jiangxuan.Core.Notices.Language;

/// <summary>The page for Chinese authors (<c>docs/language.zh.md</c>), made wholly from the types.</summary>
public static class ChinesePage
{
    /// <summary>The text of the page.</summary>
    public static string Of(Summaries summaries) =>
        $"""
            # 通知定义的写法：各键一览

            本页由 `./jiangxuan schema --doc` 生成，请勿手工修改。用法和例子见 [language.md](language.md)。

            - 键用英文，写成 `camelCase`；编号用小写字母、数字和连字符；其余文字用中文。
            - 不认识的键、漏写的必填键都是错误；不需要的键整行删去。
            - “含义”先写中文术语，后为程序中的英文说明。编辑器可用 `./jiangxuan schema notice` 输出的 JSON Schema 补全和检查。

            ## 文件和各键

            {new Reference(summaries, chinese: true).Markdown()}

            """;
}
