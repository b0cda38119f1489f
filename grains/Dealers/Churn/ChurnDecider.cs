namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>What setting the parameters of churn does to a dealer's settings.</summary>
internal static class ChurnDecider
{
    /// <summary>The settings with these parameters and the change remembered; null when they are at fault.</summary>
    public static DealerSettings? Set(DealerSettings settings, DealerMessage.ChurnSet set, DateTimeOffset now)
    {
        var before = settings.ChurnParameters ?? ChurnParameters.Usual;
        return set.Parameters.Check().Count > 0 ? null : before == set.Parameters ? settings : settings with
        {
            ChurnParameters = set.Parameters,
            ChurnEdits = Sequence.From(settings.ChurnEdits
                .Append(new ChurnEdit(now, set.By, set.Reason, before, set.Parameters)).TakeLast(ChurnEdit.MostKept)),
        };
    }
}
