namespace CampaignEngine.Wire;

/// <summary>Why a call failed, as problem details in two languages. Source: RFC 9457.</summary>
/// <param name="Title">What is wrong, in English.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A stable kebab-case name for programs, such as <c>not-found</c> or a rule id.</param>
/// <param name="Detail">What to do about it, in English.</param>
/// <param name="DetailZh">The same in Chinese.</param>
/// <param name="Errors">Faulty fields and what is wrong with each; null when no field is at fault.</param>
/// <param name="Places">Faults in a text that was sent, with their places; null for other calls.</param>
/// <param name="TraceId">Names this call in the operator's logs; null when nothing was logged.</param>
public sealed record Problem(
    string Title,
    int Status,
    string Code,
    string Detail,
    string DetailZh,
    IReadOnlyDictionary<string, string[]>? Errors = null,
    IReadOnlyList<PlaceFault>? Places = null,
    string? TraceId = null);

/// <summary>A fault at a place of a text.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="En">What is wrong, in English.</param>
/// <param name="Zh">What is wrong, in Chinese.</param>
public sealed record PlaceFault(int Line, int Column, string En, string Zh);
