namespace CampaignEngine.Wire;

/// <summary>What a customer wrote. Nothing else goes to that phone as long as it has no judgement.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="Words">What it says, at most a thousand characters; null once wiped, half a year later.</param>
/// <param name="Cut">Whether it said more.</param>
/// <param name="TakenFor">What the engine took it for: refusal, or unread for a person to read.</param>
/// <param name="RemindedAt">When it had waited for a working day, UTC: it is overdue; null before.</param>
/// <param name="Judgement">answered, refuses-texts, refuses-all or wrong-number; null while it is unread.</param>
/// <param name="JudgedAt">When that was said, UTC.</param>
/// <param name="JudgedBy">By whom; null for the engine itself.</param>
/// <param name="Policies">In a list of texts, the sender's terms that the caller may see; null elsewhere.</param>
public sealed record CustomerText(
    long Id,
    DateTimeOffset ReceivedAt,
    string? Words,
    bool Cut,
    string TakenFor,
    DateTimeOffset? RemindedAt,
    string? Judgement,
    DateTimeOffset? JudgedAt,
    string? JudgedBy,
    IReadOnlyList<PolicySummary>? Policies = null);

/// <summary>Says what a text means.</summary>
/// <param name="Judgement">answered, refuses-texts, refuses-all or wrong-number.</param>
public sealed record TextJudgement(string? Judgement);

/// <summary>What became of a judgement, once it is durable.</summary>
/// <param name="Verdict">applied, or ignored when it had been said before.</param>
/// <param name="Judgement">The judgement that stands.</param>
public sealed record JudgementAnswer(string Verdict, string Judgement);
