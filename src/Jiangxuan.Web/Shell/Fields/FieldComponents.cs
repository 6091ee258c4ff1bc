using Jiangxuan.Core.Facts;

namespace Jiangxuan.Web.Shell.Fields;

/// <summary>The one place where a kind of fact is given its component; they bear the same name.</summary>
public static class FieldComponents
{
    /// <summary>Kind → component.</summary>
    public static IReadOnlyDictionary<Type, Type> ByKind { get; } =
        new Dictionary<Type, Type>
        {
            [typeof(LineKind)] = typeof(LineField),
            [typeof(ParagraphKind)] = typeof(ParagraphField),
            [typeof(ChoiceKind)] = typeof(ChoiceField),
            [typeof(ChoicesKind)] = typeof(ChoicesField),
            [typeof(YesNoKind)] = typeof(YesNoField),
            [typeof(NumberKind)] = typeof(NumberField),
            [typeof(DayKind)] = typeof(DayField),
            [typeof(MonthKind)] = typeof(MonthField),
            [typeof(PhoneKind)] = typeof(PhoneField),
            [typeof(EmailKind)] = typeof(EmailField),
            [typeof(IdNumberKind)] = typeof(IdNumberField),
            [typeof(TableKind)] = typeof(TableField),
            [typeof(GridKind)] = typeof(GridField),
            [typeof(FilesKind)] = typeof(FilesField),
            [typeof(DeclarationKind)] = typeof(DeclarationField),
            [typeof(AgeKind)] = typeof(DerivedField),
            [typeof(CountKind)] = typeof(DerivedField),
            [typeof(SumKind)] = typeof(DerivedField),
            [typeof(JoinKind)] = typeof(DerivedField),
            [typeof(IdPartKind)] = typeof(DerivedField),
            [typeof(HoldsKind)] = typeof(DerivedField),
        };
}
