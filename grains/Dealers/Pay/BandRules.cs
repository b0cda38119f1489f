using static CampaignEngine.Grains.Dealers.Pay.PayText;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>The rules for bands of attainment: in order, one beginning where the other ends, within limits.</summary>
internal static class BandRules
{
    /// <summary>More bands nobody could explain to an agent.</summary>
    public const int MostBands = 20;

    /// <summary>The highest attainment at which a band may begin: 1,000 %.</summary>
    public const decimal HighestEdge = 10;

    /// <summary>The faults of bands that say something of every attainment from 0 on.</summary>
    public static IEnumerable<Fault> Whole(string path, Sequence<PayBand> bands, decimal most)
    {
        if (bands.Count > 0 && bands[0].From > 0)
            yield return Fault.At(
                "band-start", $"{path}[1]", $"begins at {Percent(bands[0].From)}; it must begin at 0%",
                $"从 {Percent(bands[0].From)} 开始，须从 0% 开始");
        if (bands.Count > 0 && bands[^1].Until is { } end)
            yield return Fault.At(
                "band-end", $"{path}[{bands.Count}]", $"ends at {Percent(end)}; the last one must have no end",
                $"止于 {Percent(end)}，最后一档不得设上限");
        foreach (var fault in Check(path, bands, most))
            yield return fault;
    }

    /// <summary>The faults of brackets that begin above the target and may end.</summary>
    public static IEnumerable<Fault> AboveTarget(string path, Sequence<PayBand> bands, decimal most)
    {
        if (bands.Count > 0 && bands[0].From is >= 0 and < 1)
            yield return Fault.At(
                "band-start", $"{path}[1]", $"begins at {Percent(bands[0].From)}; a ladder begins at 100% or above",
                $"从 {Percent(bands[0].From)} 开始，阶梯须从 100% 或以上开始");
        foreach (var fault in Check(path, bands, most))
            yield return fault;
    }

    private static IEnumerable<Fault> Check(string path, Sequence<PayBand> bands, decimal most)
    {
        if (bands.Count is 0 or > MostBands)
            yield return Fault.At(
                "band-count", path, $"has {bands.Count} bands; 1 to {MostBands} are allowed",
                $"有 {bands.Count} 档，须为 1 至 {MostBands} 档");
        for (var i = 0; i < bands.Count; i++)
        {
            var at = $"{path}[{i + 1}]";
            foreach (var fault in Alone(at, bands[i], most))
                yield return fault;
            if (i > 0 && Against(at, bands[i - 1], bands[i]) is { } clash)
                yield return clash;
        }
    }

    private static IEnumerable<Fault> Alone(string at, PayBand band, decimal most)
    {
        foreach (var fault in NumberRules.Within($"{at}.from", band.From, 0, HighestEdge))
            yield return fault;
        if (band.Until is { } until)
            foreach (var fault in NumberRules.Within($"{at}.until", until, 0, HighestEdge))
                yield return fault;
        if (band.Until <= band.From)
            yield return Fault.At(
                "band-empty", at, $"ends at {Percent(band.Until.Value)} where it begins or before",
                $"上限 {Percent(band.Until.Value)} 不高于下限");
        foreach (var fault in NumberRules.Within($"{at}.value", band.Value, 0, most))
            yield return fault;
    }

    private static Fault? Against(string at, PayBand before, PayBand band)
    {
        var from = Percent(band.From);
        if (band.From <= before.From)
            return Fault.At(
                "band-order", at, $"begins at {from}, not above the one before it; write them from low to high",
                $"从 {from} 开始，不高于上一档，请从低到高书写");
        if (before.Until is not { } until || until > band.From)
            return Fault.At(
                "band-overlap", at, $"begins at {from}, but the one before it has not ended there",
                $"从 {from} 开始，但上一档尚未结束");
        return until < band.From
            ? Fault.At(
                "band-gap", at, $"leaves a gap: the one before it ends at {Percent(until)}, this begins at {from}",
                $"有空档：上一档止于 {Percent(until)}，本档从 {from} 开始")
            : null;
    }
}
