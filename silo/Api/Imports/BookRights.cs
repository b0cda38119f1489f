using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Imports;

/// <summary>Who may bring which book: a file may do no more than a call of its sender.</summary>
internal static class BookRights
{
    private const string SetsTargets = "SetDealerTarget";
    private const string AssignsDealers = "SetDealerAffiliation";

    /// <summary>Why a caller may not bring a book; null when he may. No name stands for a book that nobody has said
    /// yet.</summary>
    public static Problem? Refusal(Caller caller, string? book) =>
        book == BookShelf.Targets.Name && !RoleMatrix.Allows(SetsTargets, caller.Role)
            ? KnownProblems.TargetsForbidden
        : book == BookShelf.Dealers.Name && !RoleMatrix.Allows(AssignsDealers, caller.Role)
            ? KnownProblems.AffiliationsForbidden
        : null;
}
