using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Dealers;
using CampaignEngine.Silo.Ledger.Books.Affiliations;
using CampaignEngine.Silo.Ledger.Books.Agents;
using CampaignEngine.Silo.Ledger.Books.Partners;
using CampaignEngine.Silo.Ledger.Books.Sales;
using CampaignEngine.Silo.Ledger.Books.Targets;
using CampaignEngine.Silo.Ledger.Books.Visits;
using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.Ledger.Books;

/// <summary>Begins the work of imports, each by its book.</summary>
internal sealed class BookWorks(
    Databases databases, Secrets secrets, TurnContexts contexts, Enroller enroller, DealerCalls dealers)
{
    /// <summary>Begins the work of an import; what it remembers of a file goes with it.</summary>
    public async Task<IBookWork> BeginAsync(ImportJob job, Book book, CancellationToken stop) =>
        book == BookShelf.Visits ? new VisitWork(job, contexts)
        : book == BookShelf.Sales ? new SaleWork(job, contexts)
        : book == BookShelf.Agents ? new AgentWork(job)
        : book == BookShelf.Partners ? new PartnerWork(job)
        : book == BookShelf.Targets ? new TargetWork(job, databases, dealers)
        : book == BookShelf.Dealers ? new AffiliationWork(job, databases, dealers)
        : await PoliciesAsync(job, stop);

    private async Task<IBookWork> PoliciesAsync(ImportJob job, CancellationToken stop)
    {
        var matcher = new RowMatcher(await secrets.PhoneHashAsync(stop), new SeenPolicies(), job);
        return new PolicyWork(job, matcher, new ChunkMerge(job, matcher, enroller, contexts));
    }
}
