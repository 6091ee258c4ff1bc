namespace Jiangxuan.Paper.Layouts;

/// <summary>Sizes that follow from a sheet.</summary>
public static class SheetSizes
{
    /// <summary>Width and height of the paper as it lies, in millimetres.</summary>
    public static (decimal Width, decimal Height) Paper(this Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var (width, height) = sheet.Paper is PaperSize.A3 ? (297m, 420m) : (210m, 297m);
        return sheet.Landscape ? (height, width) : (width, height);
    }

    /// <summary>Width and height of what can be printed on, between the margins, in millimetres.</summary>
    public static (decimal Width, decimal Height) Printed(this Sheet sheet)
    {
        var (width, height) = sheet.Paper();
        return sheet.Margins is [var top, var right, var bottom, var left]
            ? (width - left - right, height - top - bottom)
            : (width, height);
    }
}
