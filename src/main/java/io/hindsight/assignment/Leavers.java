package io.hindsight.assignment;

import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.assignment.ChangeOfHands.HandsKind;
import io.hindsight.directory.Directory;
import io.hindsight.directory.Directory.DirectoryGroup;
import io.hindsight.engine.Rows;
import io.hindsight.engine.Unchecked;

/**
 * Leaves to its group what somebody has who leaves that group, or who is not there any more; and to who leads
 * post-mortems what is for a team that nobody is in any more. Whoever takes somebody out of the directory need not know
 * of their tasks.
 */
@Component
public class Leavers {

    private static final String GONE = """
        SELECT task FROM open_task
        WHERE assignee IS NOT NULL AND NOT EXISTS (SELECT FROM person_address WHERE person = assignee)""";

    private static final String FOR_NOBODY = """
        SELECT task, team FROM open_task WHERE assignee IS NULL AND team <> ? AND NOT team = ANY (?)
          AND NOT EXISTS (SELECT FROM change_of_hands told WHERE told.task = open_task.task AND told.kind = ?)""";

    private record Offer(String task, String team) {
    }

    private final Unchecked engine;
    private final TaskService tasks;
    private final HandsNews news;
    private final Directory directory;
    private final JdbcClient jdbc;

    Leavers(Unchecked engine, TaskService tasks, HandsNews news, Directory directory, JdbcClient jdbc) {
        this.engine = engine;
        this.tasks = tasks;
        this.news = news;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    void left(String user, String group) {
        List<String> still = directory.groupsOf(user).stream().filter(other -> !other.equals(group)).toList();
        engine.run(context -> tasksOf(user).taskCandidateGroup(group).includeAssignedTasks().list().stream()
            .map(Task::getId).map(context.getTaskManager()::findTaskById)
            .filter(task -> Colleagues.groups(task).stream().noneMatch(still::contains))
            .forEach(this::release));
    }

    void gone(String user) {
        engine.run(context -> tasksOf(user).list().stream().map(Task::getId)
            .map(context.getTaskManager()::findTaskById).forEach(this::release));
    }

    /** Looks whether a task is for somebody or for a team that is not there any more, however they were taken out. */
    public void sweep() {
        List<String> orphans = jdbc.sql(GONE).query(String.class).list();
        if (!orphans.isEmpty()) {
            engine.run(context -> orphans.stream().map(context.getTaskManager()::findTaskById).forEach(this::release));
        }
        sweepTeams();
    }

    /** Looks whether a task is for a team that nobody is in any more. */
    private void sweepTeams() {
        String[] peopled = directory.groups().stream().filter(DirectoryGroup::peopled).map(DirectoryGroup::id)
            .toArray(String[]::new);
        List<Offer> forNobody = jdbc.sql(FOR_NOBODY).params(HandOn.LEADING.get(0), peopled, HandsKind.TEAM_GONE.code())
            .query(Rows.as(Offer.class)).list();
        if (!forNobody.isEmpty()) {
            engine.run(context -> forNobody
                .forEach(one -> news.offer(context.getTaskManager().findTaskById(one.task), one.team)));
        }
    }

    private void release(TaskEntity task) {
        news.release(task);
    }

    private TaskQuery tasksOf(String user) {
        return tasks.createTaskQuery().taskAssignee(user);
    }
}
