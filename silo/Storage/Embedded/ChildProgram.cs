using System.ComponentModel;
using System.Diagnostics;

namespace CampaignEngine.Silo.Storage.Embedded;

/// <summary>How a program ended: its exit code (127: not found) and everything it wrote.</summary>
internal sealed record ProgramResult(int ExitCode, string Output)
{
    internal bool Succeeded => ExitCode == 0;
}

/// <summary>
/// Runs one program to its end and collects what it says; a cancelled wait ends the program.
/// </summary>
internal static class ChildProgram
{
    internal static async Task<ProgramResult> RunAsync(
        IReadOnlyList<string> command, string directory, CancellationToken stop)
    {
        using var process = new Process { StartInfo = Prepare(command, directory) };
        try
        {
            process.Start();
        }
        catch (Win32Exception missing)
        {
            return new(127, missing.Message);
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var errors = process.StandardError.ReadToEndAsync(stop);
        try
        {
            await process.WaitForExitAsync(stop);
            return new(process.ExitCode, $"{await output}{await errors}".Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static ProcessStartInfo Prepare(IReadOnlyList<string> command, string directory)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // PGDATA, PGPORT, PGOPTIONS … of the operator's shell speak of another server.
        foreach (var name in start.Environment.Keys.Where(IsPostgres).ToList())
            start.Environment.Remove(name);
        return start;
    }

    private static bool IsPostgres(string variable) => variable.StartsWith("PG", StringComparison.Ordinal);
}
