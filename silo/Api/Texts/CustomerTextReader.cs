using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Api.Texts;

/// <summary>Which texts are asked for: unread ones, longest waiting first; judged ones or all, newest first.</summary>
internal enum TextState
{
    /// <summary>Whether judged or not.</summary>
    Any,

    /// <summary>Nobody has judged it.</summary>
    Unread,

    /// <summary>Somebody, or the engine, has.</summary>
    Judged,
}

/// <summary>Reads and opens what customers wrote, never past a caller's scope.</summary>
internal sealed class CustomerTextReader(Databases databases, Secrets secrets)
{
    private static readonly string ListUnreadTexts = Sql.Load("Api/Texts/list_unread_texts.sql");
    private static readonly string ListTexts = Sql.Load("Api/Texts/list_texts.sql");
    private static readonly string ListTextsOfDealers = Sql.Load("Api/Texts/list_texts_of_dealers.sql");
    private static readonly string ReadTexts = Sql.Load("Api/Texts/read_texts.sql");
    private static readonly string ReadUnreadOfPolicies = Sql.Load("Api/Texts/read_unread_of_policies.sql");
    private static readonly string ReadPoliciesOfTexts = Sql.Load("Api/Texts/read_policies_of_texts.sql");

    // More of one person's texts, and more of his terms, nobody reads in a list.
    private const int MostUnread = 5;
    private const int MostPolicies = 10;

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>Texts that concern a scope, after a position.</summary>
    public async Task<List<CustomerText>> ListAsync(
        DealerScope scope, TextState state, (DateTimeOffset? At, long? Id) after, int limit, CancellationToken stop)
    {
        await using var command = (state, scope.Ids) switch
        {
            (TextState.Unread, var dealers) => _pool.Command(ListUnreadTexts, dealers, after.At, after.Id, limit),
            (_, null) => _pool.Command(ListTexts, state == TextState.Judged, after.At, after.Id, limit),
            (_, var dealers) => _pool.Command(
                ListTextsOfDealers, dealers, state == TextState.Judged, after.At, after.Id, limit),
        };
        return await ReadAsync(command, stop);
    }

    /// <summary>Whether a text concerns a scope; false for an unknown or foreign id.</summary>
    public async Task<bool> IsSeenAsync(long id, DealerScope scope, CancellationToken stop) =>
        (await ReadAsync([id], scope, stop)).Count == 1;

    /// <summary>Texts by id; those that concern nobody of a scope are left out.</summary>
    public async Task<List<CustomerText>> ReadAsync(long[] ids, DealerScope scope, CancellationToken stop)
    {
        if (ids.Length == 0)
            return [];
        await using var command = _pool.Command(ReadTexts, ids, scope.Ids);
        return await ReadAsync(command, stop);
    }

    /// <summary>The newest unread texts of each of some policies that the caller may see, newest first.</summary>
    public async Task<ILookup<long, CustomerText>> UnreadAsync(long[] policies, CancellationToken stop)
    {
        await using var command = _pool.Command(ReadUnreadOfPolicies, policies, MostUnread);
        var found = await PairsAsync(command, stop);
        var texts = (await ReadAsync([.. found.Select(pair => pair.To).Distinct()], DealerScope.All, stop))
            .ToDictionary(text => text.Id);
        return found.Where(pair => texts.ContainsKey(pair.To)).ToLookup(pair => pair.From, pair => texts[pair.To]);
    }

    /// <summary>The ids of the terms of a scope that each of some texts concerns, the newest first.</summary>
    public async Task<ILookup<long, long>> PoliciesAsync(long[] texts, DealerScope scope, CancellationToken stop)
    {
        await using var command = _pool.Command(ReadPoliciesOfTexts, texts, scope.Ids, MostPolicies);
        return (await PairsAsync(command, stop)).ToLookup(pair => pair.From, pair => pair.To);
    }

    private static async Task<List<(long From, long To)>> PairsAsync(NpgsqlCommand command, CancellationToken stop)
    {
        await using var rows = await command.ExecuteReaderAsync(stop);
        var pairs = new List<(long From, long To)>();
        while (await rows.ReadAsync(stop))
            pairs.Add((rows.GetInt64(0), rows.GetInt64(1)));
        return pairs;
    }

    private async Task<List<CustomerText>> ReadAsync(NpgsqlCommand command, CancellationToken stop)
    {
        var seal = await secrets.TextSealAsync(stop);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var texts = new List<CustomerText>();
        while (await rows.ReadAsync(stop))
            texts.Add(new CustomerText(
                rows.GetInt64(0), rows.GetFieldValue<DateTimeOffset>(4),
                rows.Maybe<byte[]>(2) is { } body ? seal.Open(body, rows.GetString(1)) : null,
                rows.GetBoolean(3), rows.GetString(5), rows.MaybeValue<DateTimeOffset>(6), rows.Maybe<string>(7),
                rows.MaybeValue<DateTimeOffset>(8), rows.Maybe<string>(9)));
        return texts;
    }
}
