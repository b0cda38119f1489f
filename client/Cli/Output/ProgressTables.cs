using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;
using Progress = CampaignEngine.Wire.Progress;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows how far things have come.</summary>
internal static class ProgressTables
{
    /// <summary>The columns that every table with progress ends with.</summary>
    public static IReadOnlyList<Column<T>> Columns<T>(Words words, Func<T, Progress> progress) =>
    [
        new("col.terms", item => Words.Number(progress(item).Terms), true),
        new("status.sent", item => Words.Number(progress(item).Touches.Sent), true),
        new("status.delivered", item => Words.Number(progress(item).Touches.Delivered), true),
        new("status.failed", item => Words.Number(progress(item).Touches.Failed), true),
        new("status.suppressed", item => Words.Number(progress(item).Touches.Suppressed), true),
        new("status.pending", item => Words.Number(progress(item).Touches.Pending), true),
        new("phase.won", item => Words.Number(progress(item).Phases.Won), true),
        new("phase.lost", item => Words.Number(progress(item).Phases.Lost), true),
        new("col.premium-won", item => Words.Money(progress(item).PremiumWon), true),
        new("col.balanced", item => words.YesNo(progress(item).Balanced)),
    ];

    public static IRenderable One(Progress progress, Words words) => new Rows(
        Tables.Of(words, PhasesOf(progress.Phases),
        [
            new("col.phase", phase => words.Value("phase", phase.Name)),
            new("col.terms", phase => Words.Number(phase.Terms), true),
        ]),
        Tables.Of(words, [.. progress.ByChannel, new("all", progress.Touches)],
        [
            new("col.channel", row => words.Value("channel", row.Key)),
            new("status.planned", row => Words.Number(row.Value.Planned), true),
            new("status.sent", row => Words.Number(row.Value.Sent), true),
            new("status.delivered", row => Words.Number(row.Value.Delivered), true),
            new("status.failed", row => Words.Number(row.Value.Failed), true),
            new("status.suppressed", row => Words.Number(row.Value.Suppressed), true),
            new("status.pending", row => Words.Number(row.Value.Pending), true),
        ]),
        Tables.Facts(words,
            ("col.terms", Words.Number(progress.Terms)),
            ("col.premium-enrolled", Words.Money(progress.PremiumEnrolled)),
            ("col.premium-won", Words.Money(progress.PremiumWon)),
            ("col.balanced", words.YesNo(progress.Balanced))));

    public static IRenderable Dealers(IReadOnlyList<DealerShare> shares, Words words) => Tables.Of(words, shares,
    [
        new("col.dealer", share => share.Dealer.Code),
        new("col.name", share => share.Dealer.Name),
        .. Columns<DealerShare>(words, share => share.Progress),
    ]);

    public static IRenderable Months(IReadOnlyList<MonthShare> shares, Words words) => Tables.Of(words, shares,
    [
        new("col.campaign", share => share.Campaign.Name),
        new("col.month", share => $"{share.Month:yyyy-MM}"),
        .. Columns<MonthShare>(words, share => share.Progress),
    ]);

    public static IRenderable Days(IReadOnlyList<DayCount> days, Words words) => Tables.Of(words, days,
    [
        new("col.day", day => Words.Day(day.Day)),
        new("col.channel", day => words.Value("channel", day.Channel)),
        new("status.sent", day => Words.Number(day.Sent), true),
        new("status.delivered", day => Words.Number(day.Delivered), true),
        new("status.failed", day => Words.Number(day.Failed), true),
        new("status.suppressed", day => Words.Number(day.Suppressed), true),
    ]);

    private static (string Name, long Terms)[] PhasesOf(PhaseCounts phases) =>
    [
        ("scheduled", phases.Scheduled), ("contacting", phases.Contacting), ("quoted", phases.Quoted),
        ("committed", phases.Committed), ("paused", phases.Paused), ("blocked", phases.Blocked), ("won", phases.Won),
        ("lost", phases.Lost), ("withdrawn", phases.Withdrawn),
    ];
}
