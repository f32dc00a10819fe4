package dev.livestroke.server.protocol;

/** Everything the server may say: answers to a message, news of a job, notices of the server. */
public sealed interface ServerMessage permits Answer, JobNews, Notice {}
