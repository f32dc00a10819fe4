/**
 * How server and workers talk: an ActiveMQ Artemis broker inside the server, which workers reach over TCP on this
 * machine, and the messages. Drawings, settings and results pass through as bytes and text. For {@code server.job} and
 * {@code server.worker}.
 *
 * <p>Three queues. {@code tickets} is durable: a ticket says that there is work, not which; a worker takes one in a
 * transaction, so the broker gives it to another if the worker dies. {@code desk} carries what workers ask and report,
 * {@code workers} what the server answers. Which job a ticket stands for is decided when a worker asks, in the library.
 *
 * <pre>{@code
 * try (Broker broker = Broker.start(folder)) {
 *     broker.link().write(file);   // a worker: WorkerConnection.open(BrokerLink.read(file), "worker 1")
 * }
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.broker;

import org.jspecify.annotations.NullMarked;
