using CampaignEngine.Grains.Campaigns;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>What a record says of one of its policies alone.</summary>
/// <param name="Line">The line of insurance.</param>
/// <param name="PolicyNo">The insurer's number.</param>
/// <param name="Insurer">The insurer.</param>
/// <param name="StartDate">First covered day.</param>
/// <param name="ExpiryDate">Last covered day.</param>
/// <param name="Premium">Yuan.</param>
/// <param name="Claims">Claims in the last term.</param>
/// <param name="Silent">Columns that are absent or could not be read.</param>
/// <param name="IsSound">Whether it can become a row.</param>
internal readonly record struct PolicyFields(
    InsuranceLine Line, string? PolicyNo, string? Insurer, DateOnly? StartDate, DateOnly ExpiryDate, decimal? Premium,
    int? Claims, ColumnSet Silent, bool IsSound);
