using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>A person's refusal.</summary>
/// <param name="PhoneHash">Keyed hash of the phone that was reached.</param>
/// <param name="Channel">The refused channel; null for all.</param>
/// <param name="Reason">Why, as the block will say.</param>
/// <param name="Now">Business instant, UTC.</param>
/// <param name="Besides">A policy that knows already; null for none.</param>
internal sealed record Refusal(
    byte[] PhoneHash, Channel? Channel, string Reason, DateTimeOffset Now, long? Besides = null)
{
    /// <summary>
    /// When it ends, UTC: a refused call may be asked for again after a year, a refused text only after a new consent,
    /// and so the refusal of all, which holds texts too. Source: D-1, D-11.
    /// </summary>
    public DateTimeOffset? Until =>
        Channel is Grains.Channel.Call or Grains.Channel.Robot ? Now.AddMonths(12) : null;

    /// <summary>
    /// What the person's terms are told. A wrong number and a complaint are told as such: a corrected phone lifts the
    /// one, and nothing but a consent the other.
    /// </summary>
    public PolicyMessage.OptedOut Message =>
        new(Channel, Reason is Rules.WrongNumber or Rules.Complaint ? Reason : null);
}

/// <summary>
/// Writes a refusal: the block, which every later lease finds, and a letter to each of the person's terms, all in the
/// transaction of the cause. The block comes first: an import that reads refusals waits for it or is waited for.
/// </summary>
internal static class PhoneRefusals
{
    private static readonly string AddBlock = Sql.Load("Turns/add_block.sql");
    private static readonly string PostToPerson = Sql.Load("Turns/post_to_person.sql");

    /// <summary>Adds the two commands; the second returns the letters.</summary>
    public static NpgsqlBatch Write(NpgsqlBatch batch, Refusal refusal) => Post(
        batch.With(AddBlock,
            refusal.PhoneHash, refusal.Channel?.Name() ?? "", refusal.Reason, refusal.Now, refusal.Until),
        refusal.PhoneHash, refusal.Message, refusal.Now, refusal.Besides);

    /// <summary>Adds the command that tells all live terms of a person something and returns the letters.</summary>
    public static NpgsqlBatch Post(
        NpgsqlBatch batch, byte[] phoneHash, PolicyMessage message, DateTimeOffset now, long? besides = null) =>
        batch.With(PostToPerson, phoneHash, MessageOf(message), now, besides);

    /// <summary>A message as letters store it.</summary>
    public static string MessageOf(PolicyMessage message) =>
        JsonSerializer.Serialize(message, GrainJson.Default.PolicyMessage);
}
