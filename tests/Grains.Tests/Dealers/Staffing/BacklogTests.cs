using CampaignEngine.Grains.Dealers.Staffing;
using static CampaignEngine.Grains.Tests.Dealers.Staffing.StaffingSamples;

namespace CampaignEngine.Grains.Tests.Dealers.Staffing;

public sealed class BacklogTests
{
    [Fact]
    public void What_has_the_nearest_last_day_is_made_first()
    {
        var backlog = new Backlog();
        backlog.Add(new PlannedCalls(Monday, 5, Monday.AddDays(3)));
        backlog.Add(new PlannedCalls(Monday, 4, Monday));
        Assert.Equal(6, backlog.Make(6));
        Assert.Equal(0, backlog.End(Monday));
        Assert.Equal(3, backlog.Count);
        Assert.Equal(3, backlog.End(Monday.AddDays(3)));
        Assert.Equal(0, backlog.Count);
    }

    [Fact]
    public void No_more_is_made_than_waits()
    {
        var backlog = new Backlog();
        backlog.Add(new PlannedCalls(Monday, 0, Monday));
        backlog.Add(new PlannedCalls(Monday, 2, Monday));
        Assert.Equal(2, backlog.Make(9));
        Assert.Equal(0, backlog.Make(9));
    }

    // Tries every way to place up to six calls on four days: none makes more than the nearest last day first.
    [Fact]
    public void No_other_order_makes_more_in_time()
    {
        for (var seed = 0UL; seed < 300; seed++)
        {
            var calls = Enumerable.Range(0, 6).Select(i => Drawn(seed, (ulong)i)).ToList();
            var capacity = Enumerable.Range(90, 4).Select(day => (int)(StableHash.Of(seed, (ulong)day) % 3)).ToArray();
            Assert.Equal(Best(calls, capacity), Run(calls, capacity));
        }
    }

    private static PlannedCalls Drawn(ulong seed, ulong i)
    {
        var day = (int)(StableHash.Of(seed, i) % 4);
        var last = day + (int)(StableHash.Of(seed, i + 50) % (ulong)(4 - day));
        return new PlannedCalls(Monday.AddDays(day), 1, Monday.AddDays(last));
    }

    private static int Run(List<PlannedCalls> calls, int[] capacity)
    {
        var (backlog, made) = (new Backlog(), 0);
        for (var day = 0; day < capacity.Length; day++)
        {
            calls.Where(one => one.Day == Monday.AddDays(day)).ToList().ForEach(backlog.Add);
            made += backlog.Make(capacity[day]);
            backlog.End(Monday.AddDays(day));
        }
        return made;
    }

    private static int Best(List<PlannedCalls> calls, int[] capacity, int next = 0)
    {
        if (next == calls.Count)
            return 0;
        var best = Best(calls, capacity, next + 1);
        for (var day = 0; day < capacity.Length; day++)
        {
            var date = Monday.AddDays(day);
            if (capacity[day] == 0 || date < calls[next].Day || date > calls[next].LastDay)
                continue;
            capacity[day]--;
            best = Math.Max(best, 1 + Best(calls, capacity, next + 1));
            capacity[day]++;
        }
        return best;
    }
}
