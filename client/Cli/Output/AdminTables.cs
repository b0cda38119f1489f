using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows callers, keys, caps, calendars, the clock and health.</summary>
internal static class AdminTables
{
    public static IRenderable Me(MeView me, Words words) => Tables.Facts(words,
        ("col.name", me.Name),
        ("col.role", words.Value("role", me.Role)),
        ("col.dealers", DealersOf(me.Dealers, words)));

    public static IRenderable Clock(ClockView clock, Words words) => Tables.Facts(words,
        ("col.now", words.Stamp(clock.Now)),
        ("col.virtual", words.YesNo(clock.IsVirtual)),
        ("col.speed", clock.Speed));

    public static IRenderable Health(HealthOverview health, Words words) => Tables.Facts(words,
        ("col.health", words.Value("health", health.Status)),
        ("col.version", health.Version),
        ("col.live", words.Value("health", health.Probes.Live)),
        ("col.ready", words.Value("health", health.Probes.Ready)),
        ("col.startup", words.Value("health", health.Probes.Startup)),
        ("col.member", words.YesNo(health.Cluster.IsActive)),
        ("col.silos", $"{health.Cluster.Silos}"),
        ("col.buckets", string.Join(", ", health.Cluster.Buckets)));

    public static IRenderable Calendars(IReadOnlyList<CalendarView> years, Words words) => Tables.Of(words, years,
    [
        new("col.year", year => $"{year.Year}", true),
        new("col.source", year => year.Source),
        new("col.created", year => year.AddedAt),
    ]);

    public static IRenderable Calendar(CalendarDays year, Words words) => new Rows(
        Calendars([new CalendarView(year.Year, year.Source, year.AddedAt)], words),
        Tables.Of(words, DaysOf(year),
        [
            new("col.day", named => Words.Day(named.Day)),
            new("col.holiday", named => words.Value("dayKind", named.Kind)),
        ]));

    public static IRenderable Caps(IReadOnlyList<CapView> caps, Words words) => Tables.Of(words, caps,
    [
        new("col.channel", cap => words.Value("channel", cap.Channel)),
        new("col.cap-days", cap => $"{cap.Days}", true),
        new("col.cap-most", cap => $"{cap.Most}", true),
    ]);

    public static IRenderable Keys(IReadOnlyList<KeyView> keys, Words words) => Tables.Of(words, keys,
    [
        new("col.id", key => $"{key.Id}", true),
        new("col.name", key => key.Name),
        new("col.role", key => words.Value("role", key.Role)),
        new("col.prefix", key => key.Prefix),
        new("col.dealers", key => DealersOf(key.Dealers, words)),
        new("col.created", key => key.CreatedAt),
        new("col.by", key => key.CreatedBy),
        new("col.expires", key => key.ExpiresAt),
        new("col.revoked", key => key.RevokedAt),
    ]);

    public static IRenderable NewKey(NewKey key, Words words) =>
        new Rows(Keys([key.Key], words), Tables.Facts(words, ("col.token", key.Token)));

    private static IEnumerable<(DateOnly Day, string Kind)> DaysOf(CalendarDays year) =>
        year.DaysOff.Select(day => (day, "off")).Concat(year.Workdays.Select(day => (day, "work"))).Order();

    private static string DealersOf(IReadOnlyList<string>? dealers, Words words) =>
        dealers is null ? words["say.all-dealers"] : string.Join(", ", dealers);
}
