using System.Globalization;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows what a campaign's contacts are worth.</summary>
internal static class UpliftTables
{
    public static IRenderable One(UpliftView view, Words words) => new Rows(
        Tables.Facts(words,
            ("col.name", view.Campaign.Name),
            ("col.holdout", words.Say(view.Holdout == 0 ? "say.no-holdout" : "say.holdout", view.Holdout)),
            ("col.uplift", RowOf(view.Total, words)),
            ("col.meaning", words.Value("uplift", view.Total.Verdict))),
        Tables.Of(words, view.Months,
        [
            new("col.month", month => month.IsOver ? $"{month.Month:yyyy-MM}" : $"{month.Month:yyyy-MM} …"),
            new("uplift.treated", month => Words.Number(month.Uplift.Treated), true),
            new("col.treated-rate", month => Share(month.Uplift.TreatedRate), true),
            new("uplift.held-out", month => Words.Number(month.Uplift.HeldOut), true),
            new("col.held-out-rate", month => Share(month.Uplift.HeldOutRate), true),
            new("uplift.difference", month => RowOf(month.Uplift, words), true),
        ]),
        new Text(words["say.uplift"]));

    // The difference in points with its interval.
    private static string RowOf(UpliftRow row, Words words) => row is { Difference: { } difference, Low: { } low }
        ? words.Say("say.points", Points(difference), Points(low), Points(row.High!.Value))
        : "–";

    private static string Points(double part) =>
        (part * 100).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    private static string Share(double? part) => ChurnTables.Share((decimal?)part);
}
