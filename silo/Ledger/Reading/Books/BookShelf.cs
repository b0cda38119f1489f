using CampaignEngine.Silo.Ledger.Reading.Books.Affiliations;
using CampaignEngine.Silo.Ledger.Reading.Books.Agents;
using CampaignEngine.Silo.Ledger.Reading.Books.Partners;
using CampaignEngine.Silo.Ledger.Reading.Books.Sales;
using CampaignEngine.Silo.Ledger.Reading.Books.Targets;
using CampaignEngine.Silo.Ledger.Reading.Books.Visits;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Books;

/// <summary>The books that the engine takes.</summary>
internal static class BookShelf
{
    private static readonly LedgerColumn[] Dealer = [LedgerColumn.DealerCode];
    private static readonly LedgerColumn[] Vehicle = [LedgerColumn.Plate, LedgerColumn.Vin];

    /// <summary>Policy terms, as dealers write them down: the ledger.</summary>
    public static readonly Book Policies = new()
    {
        Name = "policies",
        En = "Policies",
        Zh = "保单台账",
        Words = WordList.Shipped,
        Needs = [Dealer, Vehicle, [LedgerColumn.Phone], [LedgerColumn.ExpiryDate]],
        Reader = (record, columns, dealer) => new RowReader(record, columns, dealer),
    };

    /// <summary>Cars that came to a workshop.</summary>
    public static readonly Book Visits = new()
    {
        Name = "service-visits",
        En = "Service visits",
        Zh = "售后进厂记录",
        Words = WordList.Visits,
        Needs = [Dealer, Vehicle, [LedgerColumn.VisitDate]],
        Reader = (record, columns, dealer) => new VisitReader(record, columns, dealer),
        Gather = lines => VisitWindow.GatherAsync(lines, CancellationToken.None),
    };

    /// <summary>New cars that a dealer sold.</summary>
    public static readonly Book Sales = new()
    {
        Name = "new-car-sales",
        En = "New-car sales",
        Zh = "新车销售",
        Words = WordList.Sales,
        Needs = [Dealer, Vehicle, [LedgerColumn.SaleDate]],
        Reader = (record, columns, dealer) => new SaleReader(record, columns, dealer),
    };

    /// <summary>People who call customers.</summary>
    public static readonly Book Agents = new()
    {
        Name = "agents",
        En = "Agents",
        Zh = "专员花名册",
        Words = WordList.Agents,
        Needs = [Dealer, [LedgerColumn.Agent]],
        Reader = (record, columns, dealer) => new AgentReader(record, columns, dealer),
    };

    /// <summary>Insurers with which dealers work together.</summary>
    public static readonly Book Partners = new()
    {
        Name = "insurers",
        En = "Insurer partners",
        Zh = "合作保险公司",
        Words = WordList.Partners,
        Needs = [Dealer, [LedgerColumn.Insurer]],
        Reader = (record, columns, dealer) => new PartnerReader(record, columns, dealer),
    };

    /// <summary>What dealers want to reach, month by month.</summary>
    public static readonly Book Targets = new()
    {
        Name = "targets",
        En = "Targets",
        Zh = "目标",
        Words = WordList.Targets,
        Needs =
        [
            Dealer, [LedgerColumn.Month, LedgerColumn.MonthTarget],
            [LedgerColumn.RenewalTarget, LedgerColumn.MonthTarget],
            [LedgerColumn.PremiumTarget, LedgerColumn.MonthTarget],
        ],
        Reader = (record, columns, dealer) => new TargetReader(record, columns, dealer),
        Gather = lines => TargetMonths.GatherAsync(lines, CancellationToken.None),
    };

    /// <summary>Dealers with the groups, regions and brands that they belong to.</summary>
    public static readonly Book Dealers = new()
    {
        Name = "dealers",
        En = "Dealers and groups",
        Zh = "门店归属",
        Words = WordList.Dealers,
        Needs = [Dealer, [LedgerColumn.DealerGroup, LedgerColumn.Region, LedgerColumn.Brands]],
        Reader = (record, columns, dealer) => new AffiliationReader(record, columns, dealer),
    };

    /// <summary>All books, the ledger in front.</summary>
    public static readonly IReadOnlyList<Book> All = [Policies, Visits, Sales, Agents, Partners, Targets, Dealers];

    /// <summary>Their names, as messages list them.</summary>
    public static readonly string Names = string.Join(", ", All.Select(book => book.Name));

    /// <summary>The book of a name; null for an unknown one.</summary>
    public static Book? Find(string name) => All.FirstOrDefault(book => book.Name == name);
}
