using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Api.Writes;

/// <summary>What an endpoint adds to the audit row of its call: ids only.</summary>
internal sealed class AuditNote
{
    public string? Detail { get; set; }

    /// <summary>Adds to the audit row of this call.</summary>
    public static void Add(HttpContext context, string detail)
    {
        if (context.Features.Get<AuditNote>() is { } note)
            note.Detail = detail;
    }
}

/// <summary>Leaves one audit row for every write that succeeded, whatever its endpoint.</summary>
internal sealed class AuditedWrites(RequestDelegate next, AuditLog audit, ILogger<AuditedWrites> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsWrite(context) || context.Features.Get<Caller>() is not { } caller)
        {
            await next(context);
            return;
        }
        var note = new AuditNote();
        context.Features.Set(note);
        await next(context);
        if (context.Response.StatusCode < StatusCodes.Status300MultipleChoices)
            await AppendAsync(context, caller, note);
    }

    /// <summary>Whether a call may change anything.</summary>
    public static bool IsWrite(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
        && !HttpMethods.IsOptions(context.Request.Method);

    private async Task AppendAsync(HttpContext context, Caller caller, AuditNote note)
    {
        var action = EndpointNames.Of(context.GetEndpoint()!) ?? "?";
        var detail = note.Detail ?? context.Response.Headers.Location.FirstOrDefault();
        try
        {
            // The change is done; the row must not get lost because the caller hangs up now.
            await audit.AppendAsync(
                new AuditEntry(caller.Name, action, context.Request.Path, detail), CancellationToken.None);
        }
        catch (Exception cause)
        {
            log.AuditFailed(action, caller.KeyId, cause);
        }
    }
}
