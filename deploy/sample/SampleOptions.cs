using System.Globalization;

namespace CampaignEngine.SampleLedger;

/// <summary>What to generate; the same options give the same bytes on every machine.</summary>
public sealed record SampleOptions
{
    /// <summary>Vehicles, and with them plates, stay distinct up to this many rows.</summary>
    public const int MostRows = 1_500_000;

    /// <summary>Policy terms, one a row: 1 to 1,500,000.</summary>
    public int Rows { get; init; } = 3_000;

    /// <summary>Dealers, 1 to 1,200.</summary>
    public int Dealers { get; init; } = 12;

    public ulong Seed { get; init; } = 20_260_101;

    /// <summary>First day of the twelve months over which the terms expire.</summary>
    public DateOnly FirstExpiry { get; init; } = new(2026, 4, 1);

    public string Out { get; init; } = "deploy/sample/ledger.csv";

    /// <summary>Reads <c>--name value</c> pairs; null when they cannot be understood.</summary>
    public static SampleOptions? Parse(ReadOnlySpan<string> args)
    {
        var options = new SampleOptions();
        for (; args.Length >= 2; args = args[2..])
        {
            if (options.With(args[0], args[1]) is not { } changed)
                return null;
            options = changed;
        }

        return args.IsEmpty ? options : null;
    }

    private SampleOptions? With(string name, string value) => name switch
    {
        "--rows" when int.TryParse(value, out var rows) && rows is > 0 and <= MostRows =>
            this with { Rows = rows },
        "--dealers" when int.TryParse(value, out var count) && count is > 0 and <= 1_200
            => this with { Dealers = count },
        "--seed" when ulong.TryParse(value, out var seed) => this with { Seed = seed },
        "--first-expiry" when DateOnly.TryParseExact(
            value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            => this with { FirstExpiry = day },
        "--out" => this with { Out = value },
        _ => null,
    };
}
