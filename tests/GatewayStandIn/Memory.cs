namespace CampaignEngine.GatewayStandIn;

/// <summary>
/// Reads the journal back: keys stay known, receipts not yet acknowledged are planned again.
/// </summary>
internal sealed class Memory(Journal journal, KeyBook book, ReceiptPlan receipts)
{
    public void Recall()
    {
        var acknowledged = journal.ReadReceipts();
        foreach (var line in journal.Read())
        {
            book.Enter(line);
            if (line.Charged)
                receipts.Schedule(line, acknowledged);
        }
    }
}
