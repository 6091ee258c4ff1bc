using System.Runtime.InteropServices;

namespace Jiangxuan.SelectionOracle;

/// <summary>The library of glpsol (Debian's glpk-utils), which computes in floating point by methods of its own.</summary>
internal static partial class Glpk
{
    internal const int Maximize = 2;
    internal const int Minimize = 1;
    internal const int AtLeast = 2;
    internal const int AtMost = 3;
    internal const int Fixed = 5;
    internal const int WholeNumber = 2;
    internal const int Binary = 3;
    internal const int NoFeasible = 4;
    internal const int Optimal = 5;

    private const string Library = "libglpk.so.40";

    [LibraryImport(Library, EntryPoint = "glp_term_out")]
    internal static partial int TermOut(int flag);

    [LibraryImport(Library, EntryPoint = "glp_create_prob")]
    internal static partial nint Create();

    [LibraryImport(Library, EntryPoint = "glp_delete_prob")]
    internal static partial void Delete(nint problem);

    [LibraryImport(Library, EntryPoint = "glp_set_obj_dir")]
    internal static partial void Direction(nint problem, int direction);

    [LibraryImport(Library, EntryPoint = "glp_add_rows")]
    internal static partial int AddRows(nint problem, int count);

    [LibraryImport(Library, EntryPoint = "glp_add_cols")]
    internal static partial int AddColumns(nint problem, int count);

    [LibraryImport(Library, EntryPoint = "glp_set_row_bnds")]
    internal static partial void RowBounds(nint problem, int row, int sort, double low, double high);

    [LibraryImport(Library, EntryPoint = "glp_set_col_bnds")]
    internal static partial void ColumnBounds(nint problem, int column, int sort, double low, double high);

    [LibraryImport(Library, EntryPoint = "glp_set_col_kind")]
    internal static partial void ColumnKind(nint problem, int column, int kind);

    [LibraryImport(Library, EntryPoint = "glp_set_obj_coef")]
    internal static partial void Objective(nint problem, int column, double coefficient);

    [LibraryImport(Library, EntryPoint = "glp_set_mat_row")]
    internal static partial void Row(nint problem, int row, int length, int[] columns, double[] coefficients);

    [LibraryImport(Library, EntryPoint = "glp_simplex")]
    internal static partial int Simplex(nint problem, nint parameters);

    [LibraryImport(Library, EntryPoint = "glp_get_status")]
    internal static partial int SimplexStatus(nint problem);

    [LibraryImport(Library, EntryPoint = "glp_intopt")]
    internal static partial int WholeNumbers(nint problem, nint parameters);

    [LibraryImport(Library, EntryPoint = "glp_mip_status")]
    internal static partial int WholeStatus(nint problem);

    [LibraryImport(Library, EntryPoint = "glp_mip_col_val")]
    internal static partial double Value(nint problem, int column);
}
