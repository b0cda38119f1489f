namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>
/// What a dealer and an insurer agreed at the start: for cars bought here, the insurer's telesales (电销) do not contact
/// the customer before so many days before expiry. Source: 001 row 1-07, decision 3.
/// </summary>
/// <param name="Insurer">The insurer, by its <see cref="Insurer.Code"/>.</param>
/// <param name="Days">Days before expiry from which it may call, 0 or more.</param>
public sealed record NoContactAgreement(string Insurer, int Days = NoContactAgreement.UsualDays)
{
    /// <summary>What is agreed where nobody says otherwise.</summary>
    public const int UsualDays = 15;

    /// <summary>The reason of terms that an insurer's telesales won.</summary>
    public const string Telesales = "telesales";

    /// <summary>The first day on which the insurer may call about a term, local to the dealer.</summary>
    /// <param name="expiry">The term's last covered day.</param>
    public DateOnly FirstDay(DateOnly expiry) => expiry.AddDays(-Days);

    /// <summary>Whether a term that its telesales won with so many days left was won against the agreement.</summary>
    public bool IsBrokenBy(int daysLeft) => daysLeft > Days;
}

/// <summary>Terms that telesales won.</summary>
/// <param name="Destination">Whose telesales, as it was reported; null where nobody knows.</param>
/// <param name="DaysLeft">Days from the loss to the last covered day.</param>
/// <param name="Terms">How many, 1 or more.</param>
public sealed record TelesalesLoss(string? Destination, int DaysLeft, long Terms);

/// <summary>Times that an insurer contacted customers before it might, as people reported them.</summary>
/// <param name="Insurer">The insurer, by its <see cref="Insurer.Code"/>.</param>
/// <param name="Incidents">How many, 1 or more.</param>
public sealed record PoachingCount(string Insurer, long Incidents);

/// <summary>What an insurer's telesales won, beside what was agreed.</summary>
/// <param name="Insurer">The insurer; null where nobody knows whose telesales it was.</param>
/// <param name="Agreement">What was agreed; null for an unknown insurer.</param>
/// <param name="Terms">Terms that they won.</param>
/// <param name="TooEarly">Of these, won before the insurer might call: to be looked into, no proof.</param>
/// <param name="Incidents">Times that it was reported to have contacted a customer too early, with evidence.</param>
public sealed record TelesalesCount(
    Insurer? Insurer, NoContactAgreement? Agreement, long Terms, long TooEarly, long Incidents);

/// <summary>Puts losses to telesales beside the agreements. Source: 001 row 1-07.</summary>
public static class TelesalesWatch
{
    /// <summary>
    /// Insurers whose telesales won terms, who were reported or with whom something was agreed; those who began too
    /// early most often first.
    /// </summary>
    /// <param name="losses">What telesales won.</param>
    /// <param name="agreements">What was agreed; an insurer not named has the usual days.</param>
    /// <param name="incidents">What people reported.</param>
    public static Sequence<TelesalesCount> Of(
        IEnumerable<TelesalesLoss> losses, IReadOnlyCollection<NoContactAgreement> agreements,
        IReadOnlyCollection<PoachingCount> incidents)
    {
        var lost = losses.ToLookup(loss => InsurerNames.Of(loss.Destination));
        return Sequence.From(lost.Select(entry => entry.Key)
            .Union(agreements.Select(agreement => agreement.Insurer).Union(incidents.Select(count => count.Insurer))
                .Select(InsurerNames.OfCode))
            .Select(insurer => CountOf(insurer, [.. lost[insurer]]))
            .OrderByDescending(count => count.TooEarly + count.Incidents).ThenByDescending(count => count.Terms)
            .ThenBy(count => count.Insurer?.Code ?? "", StringComparer.Ordinal));

        TelesalesCount CountOf(Insurer? insurer, List<TelesalesLoss> own)
        {
            var agreement = insurer is null ? null
                : agreements.FirstOrDefault(one => one.Insurer == insurer.Code) ?? new NoContactAgreement(insurer.Code);
            return new TelesalesCount(insurer, agreement, own.Sum(loss => loss.Terms),
                own.Where(loss => agreement?.IsBrokenBy(loss.DaysLeft) ?? false).Sum(loss => loss.Terms),
                incidents.Where(count => count.Insurer == insurer?.Code).Sum(count => count.Incidents));
        }
    }
}
