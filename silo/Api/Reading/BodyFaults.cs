using System.Text.Json;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Reading;

/// <summary>Names the field of a body that stopped its reader.</summary>
internal static class BodyFaults
{
    private const int LongestName = 200;

    public static Problem Of(JsonException cause)
    {
        if (FieldOf(cause.Path) is not { } field)
            return KnownProblems.Malformed;
        var faults = new Faults();
        if (cause is FieldFault fault)
            faults.Add(field, fault.En, fault.Zh);
        else
            faults.Add(
                field, "is no field of this call, or not of its kind, or sent twice", "不是该接口的字段，或类型不符，或重复");
        return faults.Result().Problem;
    }

    // "$.audience.dealers[0]" is audience.dealers[0] to people; "$" is the body as a whole.
    private static string? FieldOf(string? path)
    {
        var field = path?.TrimStart('$').TrimStart('.') ?? "";
        return field.Length == 0 ? null : field[..Math.Min(field.Length, LongestName)];
    }
}
