using System.Globalization;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Targets;

/// <summary>Says in words which figures contradict each other, with the arithmetic.</summary>
internal static class KpiTexts
{
    /// <summary>What a figure is called, as a part of a sentence.</summary>
    public static LocalizedText NameOf(Kpi kpi)
    {
        var word = Glossary.Word("kpi", TargetNames.Of(kpi));
        return word with { En = char.ToLowerInvariant(word.En[0]) + word.En[1..] };
    }

    /// <summary>The sentence about a contradiction.</summary>
    public static LocalizedText Of(Contradiction found)
    {
        var (en, zh) = (Implied(found, name => name.En), Implied(found, name => name.Zh));
        var (stated, off) = (Number(found.Stated.Value), Percent(Math.Abs(found.Off)));
        var name = NameOf(found.Stated.Kpi);
        return found.Off > 0
            ? new LocalizedText($"{en}, but {name.En} is set at {stated}: {off} more",
                $"{zh}，但{name.Zh}定为 {stated}，高出 {off}")
            : new LocalizedText($"{en}, but {name.En} is set at {stated}: {off} less",
                $"{zh}，但{name.Zh}定为 {stated}，低 {off}");
    }

    private static string Implied(Contradiction found, Func<LocalizedText, string> say)
    {
        var sign = found.Relation is KpiRelation.RevenueSum ? " + " : " × ";
        var others = string.Join(sign, found.Others.Select(
            other => $"{say(NameOf(other.Kpi))} {Number(other.Value)}"));
        return found.Relation switch
        {
            KpiRelation.RenewalsOfBase => others,
            KpiRelation.RevenueSum => $"{others} = {Number(found.From)}",
            KpiRelation.WorkshopRevenue or KpiRelation.ClaimsRevenue => $"{others} × 12 = {Number(found.From)}",
            _ when found.From == found.To => $"{others} = {Number(found.From)}",
            _ => $"{others} × 26-30 = {Number(found.From)}-{Number(found.To)}",
        };
    }

    private static string Number(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Percent(decimal share) =>
        decimal.Round(share * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + " %";
}
