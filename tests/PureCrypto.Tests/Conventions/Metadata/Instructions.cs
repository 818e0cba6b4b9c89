using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace PureCrypto.Tests.Conventions.Metadata;

/// <summary>Walks the instructions of a method body.</summary>
/// <remarks>Encoding: ECMA-335, partition III, 1.2; the table is the runtime's own (<see cref="OpCodes"/>).</remarks>
internal static class Instructions
{
    private const byte TwoByteMark = 0xFE;

    private static readonly FrozenDictionary<ushort, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(static code => unchecked((ushort)code.Value), static code => code.OperandType);

    /// <summary>The types, methods, fields and call signatures that the instructions name.</summary>
    public static IEnumerable<EntityHandle> Tokens(MethodBodyBlock body)
    {
        var il = body.GetILReader();
        var tokens = new List<EntityHandle>();
        while (il.RemainingBytes > 0)
        {
            byte first = il.ReadByte();
            ushort code = first == TwoByteMark ? (ushort)((TwoByteMark << 8) | il.ReadByte()) : first;
            switch (Operands[code])
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType
                    or OperandType.InlineTok or OperandType.InlineSig:
                    tokens.Add(MetadataTokens.EntityHandle(il.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    int targets = il.ReadInt32(); // moves the offset, so it is read before the offset is
                    il.Offset += targets * sizeof(int);
                    break;
                case var other:
                    il.Offset += Size(other);
                    break;
            }
        }

        return tokens;
    }

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
