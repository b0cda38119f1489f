using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Api.Imports;

/// <summary>Who may bring which book: a file may do no more than a call of its sender.</summary>
internal static class BookRights
{
    private const string SetsTargets = "SetDealerTarget";

    /// <summary>Whether a caller may bring a book; null stands for one that nobody has said yet.</summary>
    public static bool Allow(Caller caller, string? book) =>
        book != BookShelf.Targets.Name || RoleMatrix.Allows(SetsTargets, caller.Role);
}
