namespace Jiangxuan.Core.Facts;

/// <summary>Names of the suppliers of facts (由谁提供).</summary>
public static class Suppliers
{
    /// <summary>In Chinese.</summary>
    public static string Word(Supplier from) =>
        from switch
        {
            Supplier.Applicant => "申报人",
            Supplier.Employer => "所在单位",
            Supplier.Unit => "推荐单位",
            Supplier.Office => "办公室",
            Supplier.Judge => "评委",
            Supplier.Register => "名册",
            _ => "系统推算",
        };
}
