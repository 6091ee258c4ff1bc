using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Jiangxuan.Web.Tests.Architecture;

/// <summary>The compiled product, read as IL: what the code really refers to, not what it says.</summary>
internal static class Assemblies
{
    public static ModuleDefinition Core() => Module(typeof(Core.Refusal).Assembly.Location);

    public static ModuleDefinition Paper() => Module(typeof(Paper.Layouts.Layout).Assembly.Location);

    public static ModuleDefinition Web() => Module(typeof(Program).Assembly.Location);

    public static ModuleDefinition Tests() => Module(typeof(Assemblies).Assembly.Location);

    public static IEnumerable<TypeDefinition> AllTypes(this ModuleDefinition module) =>
        module.Types.SelectMany(WithNested).Where(t => t.Name != "<Module>");

    /// <summary>Every type and method that a type's members and bodies refer to: (where, what).</summary>
    public static IEnumerable<(string Where, string What)> References(this TypeDefinition type)
    {
        foreach (var field in type.Fields)
        {
            yield return (field.FullName, field.FieldType.FullName);
        }

        foreach (var method in type.Methods)
        {
            yield return (method.FullName, method.ReturnType.FullName);
            foreach (var parameter in method.Parameters)
            {
                yield return (method.FullName, parameter.ParameterType.FullName);
            }

            if (!method.HasBody)
            {
                continue;
            }

            foreach (var variable in method.Body.Variables)
            {
                yield return (method.FullName, variable.VariableType.FullName);
            }

            foreach (var instruction in method.Body.Instructions)
            {
                switch (instruction.Operand)
                {
                    case MethodReference called:
                        yield return (method.FullName, called.FullName);
                        break;
                    case FieldReference used:
                        yield return (method.FullName, used.FullName);
                        break;
                    case TypeReference named:
                        yield return (method.FullName, named.FullName);
                        break;
                }

                if (
                    instruction.OpCode.Code
                    is Code.Ldc_R4
                        or Code.Ldc_R8
                        or Code.Conv_R4
                        or Code.Conv_R8
                        or Code.Conv_R_Un
                )
                {
                    yield return (method.FullName, "System.Double");
                }
            }
        }
    }

    private static ModuleDefinition Module(string path) => ModuleDefinition.ReadModule(path);

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) =>
        [type, .. type.NestedTypes.SelectMany(WithNested)];
}
