namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Why a field or a row is refused: a stable code and one sentence for people in each
/// language.</summary>
internal sealed record RejectReason(string Code, string En, string Zh);
