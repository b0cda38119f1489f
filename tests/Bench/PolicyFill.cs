using System.Globalization;
using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Bench;

/// <summary>
/// Fills a database with terms of some dealers, spread evenly, that all expire on one day: facts by COPY, grains by the
/// engine's own enrolment, so that every state is as production writes it.
/// </summary>
internal sealed class PolicyFill(BenchSilo silo, int dealers = PolicyFill.UsualDealers)
{
    /// <summary>Noon of the day before the first text of bdc-90 is due.</summary>
    public const string EnrolledAt = "2026-03-31 12:00+08";

    /// <summary>A second before the window of that text closes: all are due, and all may still go.</summary>
    public const string DueAt = "2026-04-01 19:59:59+08";

    /// <summary>The last covered day of every term.</summary>
    public static readonly DateOnly Expiry = new(2026, 6, 30);

    public const int UsualDealers = 50;

    private const int Chunk = 2_000;

    private const string Copy =
        """
        COPY policy (id, dealer_id, term, line, policy_no, insurer, plate, vin, model, owner, phone, phone_hash,
                     start_date, expiry_date, premium, claims, tier, consent_sms, consent_call, created_at)
        FROM STDIN (FORMAT binary)
        """;

    /// <summary>Stores and enrols terms numbered from 1.</summary>
    public async Task RunAsync(int count, CancellationToken stop)
    {
        await AddDealersAsync(stop);
        for (var first = 1; first <= count; first += Chunk)
        {
            var numbers = Enumerable.Range(first, Math.Min(Chunk, count - first + 1));
            await EnrolAsync([.. numbers.Select(CandidateOf)], stop);
        }
    }

    /// <summary>Code of a dealer; its id is its number, from 1.</summary>
    public static string CodeOf(int dealer) => $"BN{dealer:000}";

    /// <summary>Number of a dealer by its code.</summary>
    public static int NumberOf(string code) => int.Parse(code.AsSpan(2), CultureInfo.InvariantCulture);

    private EnrolmentCandidate CandidateOf(int number)
    {
        var dealer = ((number - 1) % dealers) + 1;
        var term = TermKey.Of(CodeOf(dealer), VinOf(number), "commercial", Expiry);
        return new EnrolmentCandidate(
            number, dealer, CodeOf(dealer), InsuranceLine.Commercial, term, Expiry, Tier.B, [], 3_200m, VinOf(number));
    }

    private static string VinOf(int number) => $"LBENCH0000{number:0000000}";

    private async Task AddDealersAsync(CancellationToken stop)
    {
        var dealer = new DealerEntry(DealerPhase.Active, "Bench", Dealer.DefaultZone);
        var state = JsonSerializer.Serialize(dealer, GrainJson.Default.DealerEntry);
        await using var command = silo.Databases.Bulk.CreateCommand(
            $"""
             INSERT INTO dealer (code, phase, state, created_at)
             SELECT 'BN' || to_char(n, 'FM000'), 'active', '{state}', now()
             FROM generate_series(1, {dealers}) AS n ORDER BY n
             """);
        await command.ExecuteNonQueryAsync(stop);
    }

    private async Task EnrolAsync(List<EnrolmentCandidate> candidates, CancellationToken stop)
    {
        await using var connection = await silo.Databases.Bulk.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var instant = await Instants.ReadAsync(connection, stop);
        await using (var writer = await connection.BeginBinaryImportAsync(Copy, stop))
        {
            foreach (var candidate in candidates)
                await writer.WriteRowAsync(stop, FactsOf(candidate));
            await writer.CompleteAsync(stop);
        }
        await silo.Part<Enroller>().EnrolAsync(connection, candidates, instant, stop);
        await transaction.CommitAsync(stop);
    }

    private static object[] FactsOf(EnrolmentCandidate candidate) =>
    [
        candidate.PolicyId, candidate.DealerId, candidate.Term, "commercial",
        $"PDAA2026{candidate.PolicyId:0000000000}", "人保财险",
        $"沪A{candidate.PolicyId:000000}", VinOf((int)candidate.PolicyId), "大众 朗逸 1.5L", "王小明",
        $"139{candidate.PolicyId:00000000}",
        candidate.Term.ToByteArray().Concat(candidate.Term.ToByteArray()).ToArray(),
        Expiry.AddYears(-1).AddDays(1), Expiry, candidate.Premium!.Value, (short)0,
        "B", true, true, DateTimeOffset.UnixEpoch,
    ];
}
