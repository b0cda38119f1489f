using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Bench;

/// <summary>
/// What the server can do at best: a procedure that takes a thousand due policies of its buckets at a time and writes
/// the rows of their turns set by set, without sending any to a client or deciding anything.
/// </summary>
internal static class TurnsLimit
{
    // The state after the first text, as the engine writes it; the next alarm falls into the next day, at random.
    public const string Procedure =
        """
        CREATE PROCEDURE bench_turns(buckets smallint[], batch int, INOUT done bigint) LANGUAGE plpgsql AS $$
        DECLARE
            ids bigint[];
            more bigint[];
            moment timestamptz := (SELECT now FROM rehearsal_clock);
            mark timestamptz := '-infinity';
            newest timestamptz;
            place int := 1;
            wanted int;
        BEGIN
            done := 0;
            LOOP
                ids := '{}';
                WHILE place <= cardinality(buckets) AND cardinality(ids) < batch LOOP
                    wanted := batch - cardinality(ids);
                    SELECT coalesce(array_agg(due.policy_id), '{}'), max(due.wake_at) INTO more, newest
                    FROM (SELECT policy_id, wake_at FROM policy_schedule
                          WHERE bucket = buckets[place] AND wake_at >= mark AND wake_at <= moment
                          ORDER BY wake_at LIMIT wanted FOR UPDATE) AS due;
                    ids := ids || more;
                    mark := newest;
                    IF cardinality(more) < wanted THEN
                        place := place + 1;
                        mark := '-infinity';
                    END IF;
                END LOOP;
                EXIT WHEN ids = '{}';
                UPDATE policy_schedule
                SET wake_at = moment + interval '13 hours' + random() * interval '11 hours', turn_no = turn_no + 1
                WHERE policy_id = ANY (ids);
                UPDATE policy_state SET turn_no = turn_no + 1, phase = 'contacting',
                    state = replace(replace(state::text, '"scheduled"', '"contacting"'), '"cursors":[]',
                                    '"cursors":[{"d":"2026-04-01"}]')::json
                WHERE policy_id = ANY (ids);
                INSERT INTO journal (policy_id, turn_no, at, message, phase, wake_at, notes)
                SELECT id, 2, moment, 'woken', 'contacting', moment, 'send 0' FROM unnest(ids) AS id;
                INSERT INTO touch (policy_id, step, due_on, channel, status, planned_at)
                SELECT id, 0, '2026-04-01', 'sms', 'pending', moment FROM unnest(ids) AS id;
                INSERT INTO outbox (policy_id, step, due_on, channel, template, due_at)
                SELECT id, 0, '2026-04-01', 'sms', 'care', moment FROM unnest(ids) AS id;
                INSERT INTO metric_delta (dealer_id, campaign_id, month, day, channel, metric, amount)
                SELECT dealer_id, campaign_id, month, '2026-04-01', '', metric, sum(sign)
                FROM policy_state CROSS JOIN (VALUES ('contacting', 1), ('scheduled', -1)) AS counted (metric, sign)
                WHERE policy_id = ANY (ids)
                GROUP BY dealer_id, campaign_id, month, metric;
                done := done + cardinality(ids);
                COMMIT;
            END LOOP;
        END $$
        """;

    /// <summary>Runs the procedure with the plans of the engine's pool until nothing is due.</summary>
    /// <returns>How many policies it took.</returns>
    public static async Task<long> RunAsync(
        BenchServer server, string database, short[] buckets, int batch, CancellationToken stop)
    {
        await using var connection = await server.OpenAsync(database, stop);
        foreach (var setting in Pool.Engine.Settings)
        {
            var quoted = setting.Replace("=", " = '", StringComparison.Ordinal) + "'";
            await using var command = new NpgsqlCommand($"SET {quoted}", connection);
            await command.ExecuteNonQueryAsync(stop);
        }
        await using var call = connection.Command("CALL bench_turns($1, $2, NULL)", buckets, batch);
        return (long)(await call.ExecuteScalarAsync(stop))!;
    }
}
