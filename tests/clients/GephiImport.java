// What the Gephi toolkit finds in a graph file, as lines of "key<tab>value": the counts of nodes and ties before and
// after they enter a workspace, the columns with their types, and every issue that the importer reports.

import java.io.File;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public final class GephiImport {
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(arguments[0]));
    print("read nodes", container.getUnloader().getNodeCount());
    print("read ties", container.getUnloader().getEdgeCount());
    printIssues(container);
    importer.process(container, new DefaultProcessor(), workspace);
    printWorkspace(Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace));
    System.exit(0);
  }

  private static void printIssues(Container container) {
    for (Issue issue : container.getReport().getIssuesList(Integer.MAX_VALUE)) {
      print("issue", issue.getLevel() + " " + issue.getMessage());
    }
  }

  private static void printWorkspace(GraphModel model) {
    print("nodes", model.getGraph().getNodeCount());
    print("ties", model.getGraph().getEdgeCount());
    print("tie types", model.getEdgeTypeLabels(false).length);
    print("timed", countTimed(model.getGraph().getNodes().toArray()) + countTimed(model.getGraph().getEdges().toArray()));
    print("directed", model.isDirected());
    print("dynamic", model.isDynamic());
    if (model.isDynamic()) {
      print("first time", model.getTimeBounds().getLow());
      print("last time", model.getTimeBounds().getHigh());
    }
    printColumns("node column", model.getNodeTable());
    printColumns("tie column", model.getEdgeTable());
  }

  private static int countTimed(Element[] elements) {
    int count = 0;
    for (Element element : elements) {
      count += element.getAttribute("timeset") == null ? 0 : 1;
    }
    return count;
  }

  private static void printColumns(String key, Table table) {
    for (Column column : table) {
      print(key, column.getTitle() + " " + column.getTypeClass().getSimpleName());
    }
  }

  private static void print(String key, Object value) {
    System.out.println(key + "\t" + value.toString().replace('\n', ' '));
  }
}
