using System.Text;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using Microsoft.Net.Http.Headers;

namespace CampaignEngine.Silo.Api.Reading;

/// <summary>
/// Refuses callers' requests that would fail deep inside: NUL in a query, JSON in another encoding than UTF-8. Signed
/// messages are read as raw bytes and pass.
/// </summary>
internal sealed class ReadableCalls(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<Caller>() is null)
            return next(context);
        CheckQuery(context.Request.Query);
        return IsReadable(context.Request)
            ? next(context)
            : Refusals.WriteAsync(context, KnownProblems.WrongMedia);
    }

    private static void CheckQuery(IQueryCollection query)
    {
        var faults = new Faults();
        foreach (var (name, values) in query)
            if (name.Contains('\0') || values.Any(value => value?.Contains('\0') == true))
                PlainText.Refuse(name, faults);
        if (!faults.IsClean)
            throw new ProblemException(faults.Result().Problem);
    }

    // Ledgers come in other encodings, too, and find theirs out themselves. Source of UTF-8: RFC 8259, section 8.1.
    private static bool IsReadable(HttpRequest request)
    {
        if (!request.HasJsonContentType() || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.Charset.HasValue)
            return true;
        // The reader of bodies fails on names that it does not know, and knows none in quotes.
        request.ContentType = type.MediaType.Value;
        return HeaderUtilities.RemoveQuotes(type.Charset)
            .Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase);
    }
}
