namespace Jiangxuan.Web.Units;

/// <summary>What the last act achieved: a word in the address, a sentence on the page. Nothing of the address is shown.</summary>
public static class Done
{
    /// <summary>The sentence; null for an unknown word.</summary>
    public static string? Says(string? word) =>
        word switch
        {
            "inspected" => "考察结论已记录。",
            "cleared" => "复函意见已登记。",
            "returned" => "已退回补正，申报人会在站内消息里看到要求。",
            "justified" => "推荐说明已保存。",
            "signed" => "意见已签署。",
            "uploaded" => "文件已上传。",
            "saved" => "草稿已保存。",
            "decided" => "推荐名单已确定。接下来发布公示。",
            "published" => "公示已发布。",
            "closed" => "公示已办结。",
            "reported" => "已报送，请核对回执。",
            "drafted" => "申报草稿已建立。请逐份补充申报表和证明材料，与本人核对后提交。",
            _ => null,
        };
}
