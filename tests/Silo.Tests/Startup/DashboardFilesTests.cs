using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class DashboardFilesTests : IAsyncLifetime
{
    private const string Page = "<title>the page</title>";

    private readonly string _folder = Directory.CreateTempSubdirectory("dashboard-").FullName;
    private WebApplication? _app;

    private HttpClient Http { get; } = new();

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "assets"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "index.html"), Page);
        await File.WriteAllTextAsync(Path.Combine(_folder, "assets", "main.js"), "1");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.UseMiddleware<ErrorAnswers>();
        _app.UseDashboard(_folder);
        await _app.StartAsync();
        Http.BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _app!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/campaigns/7")]
    [InlineData("/apiary")]
    public async Task An_address_of_the_page_is_answered_with_the_page(string path) =>
        Assert.Equal(Page, await Http.GetStringAsync(path));

    [Fact]
    public async Task A_built_file_is_served() => Assert.Equal("1", await Http.GetStringAsync("/assets/main.js"));

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/API/v2/campaigns")]
    [InlineData("/openapi/v9.json")]
    [InlineData("/health/nowhere")]
    [InlineData("/assets/gone.js")]
    public async Task What_programs_ask_for_and_is_not_there_is_not_found(string path)
    {
        using var answer = await Http.GetAsync(path);
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }
}
