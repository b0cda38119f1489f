using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Hosting.Cluster;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace CampaignEngine.Silo.Dealers;

/// <summary>
/// Keeps dealers: the directory and the hold in our tables, in one statement with the letters of a reinstatement; the
/// settings in the storage of grains. Targets that an earlier version kept in the directory move with the next change.
/// </summary>
internal sealed class DealerStore(
    Databases databases, IGrainFactory grains, EngineClock clock,
    [FromKeyedServices(ClusterModule.GrainStorage)] IGrainStorage storage) : IDealerStore
{
    /// <summary>The name under which the storage of grains keeps them.</summary>
    public const string Settings = "dealer-settings";

    private static readonly string ReadDealer = Sql.Load("Dealers/read_dealer.sql");
    private static readonly string SaveDealer = Sql.Load("Dealers/save_dealer.sql");
    private static readonly string ReadEnds = Sql.Load("Dealers/read_ends.sql");
    private static readonly string ReadFigures = Sql.Load("Dealers/read_figures.sql");

    private static readonly string Resume =
        PhoneRefusals.MessageOf(new PolicyMessage.ResumeAsked(PauseCause.Campaign));

    /// <inheritdoc/>
    public async Task<DealerRow?> LoadAsync(int dealerId)
    {
        if (await ReadEntryAsync(dealerId) is not var (turnNo, entry))
            return null;
        var settings = new GrainState<DealerSettings>();
        await storage.ReadStateAsync(Settings, GrainOf(dealerId), settings);
        var own = settings.RecordExists ? settings.State! : new DealerSettings(entry.Targets ?? []);
        var dealer = new Dealer(entry.Phase, entry.Name, entry.Zone ?? Dealer.DefaultZone, own)
        {
            Affiliations = entry.Affiliations,
            Promotions = entry.Promotions,
        };
        return new DealerRow(dealerId, turnNo, settings.ETag, dealer);
    }

    /// <inheritdoc/>
    public async Task<DealerRow?> CommitAsync(
        DealerRow stored, Turn<Dealer, DealerEffect> turn, DateTimeOffset now)
    {
        var next = stored with { Dealer = turn.State };
        if (stored.SettingsTag is null || turn.State.Settings != stored.Dealer.Settings)
        {
            if (await SaveSettingsAsync(next) is not { } tag)
                return null;
            next = next with { SettingsTag = tag };
        }
        return turn.State.Entry == stored.Dealer.Entry ? next
            : await SaveEntryAsync(next, turn.Effects.Contains(DealerEffect.ResumeTerms), now)
                ? next with { TurnNo = stored.TurnNo + 1 }
                : null;
    }

    /// <inheritdoc/>
    public async Task<DealerFigures> FiguresAsync(int dealerId)
    {
        await using var command = databases.Api.Command(ReadFigures, dealerId);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        var (epoch, version) = (reader.GetString(0), reader.GetInt64(1));
        List<Figure> totals = [], days = [];
        do
        {
            if (!reader.IsDBNull(2))
                (reader.GetBoolean(2) ? days : totals).Add(new Figure(
                    reader.GetInt64(3), reader.GetFieldValue<DateOnly>(4), reader.GetString(5), reader.GetString(6),
                    reader.GetDecimal(7), reader.GetInt64(8)));
        }
        while (await reader.ReadAsync());
        return new DealerFigures(epoch, version, totals, days);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MonthEnds>> EndsAsync(int dealerId, DateOnly from)
    {
        var days = new List<(DateOnly Month, DayOfEnds Day)>();
        await using var command = databases.Api.Command(
            ReadEnds, dealerId, new DateOnly(from.Year, from.Month, 1));
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            days.Add((reader.GetFieldValue<DateOnly>(0), new DayOfEnds(
                reader.GetFieldValue<DateOnly>(1), reader.GetInt32(2), reader.GetInt32(3))));
        return [.. days.GroupBy(day => day.Month, day => day.Day).Select(
            month => new MonthEnds(month.Key, Sequence.From(month)))];
    }

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset> NowAsync() => clock.NowAsync(CancellationToken.None);

    private async Task<(int TurnNo, DealerEntry Entry)?> ReadEntryAsync(int dealerId)
    {
        await using var command = databases.Api.Command(ReadDealer, dealerId);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync()
            ? (reader.GetInt32(0), JsonSerializer.Deserialize(reader.GetString(1), GrainJson.Default.DealerEntry)!)
            : null;
    }

    // Null when another activation was faster.
    private async Task<string?> SaveSettingsAsync(DealerRow dealer)
    {
        var state = new GrainState<DealerSettings>(dealer.Dealer.Settings)
        {
            ETag = dealer.SettingsTag,
            RecordExists = dealer.SettingsTag is not null,
        };
        try
        {
            await storage.WriteStateAsync(Settings, GrainOf(dealer.Id), state);
            return state.ETag;
        }
        catch (InconsistentStateException)
        {
            return null;
        }
    }

    private async Task<bool> SaveEntryAsync(DealerRow dealer, bool resumes, DateTimeOffset now)
    {
        // Letters to all terms of a large dealer take longer than an answer to a caller may.
        var pool = resumes ? databases.Bulk : databases.Api;
        await using var command = pool.Command(SaveDealer, dealer.Id, dealer.TurnNo,
            dealer.Dealer.Phase == DealerPhase.Active ? "active" : "suspended",
            JsonSerializer.Serialize(dealer.Dealer.Entry, GrainJson.Default.DealerEntry), now, resumes ? Resume : null);
        return await command.ExecuteScalarAsync() is 1L;
    }

    private GrainId GrainOf(int dealerId) => grains.GetGrain<IDealerGrain>(dealerId).GetGrainId();
}
